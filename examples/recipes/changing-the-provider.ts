import { createHerald, type Herald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import type { Database } from './database.js'
import { keepSuppressions } from './suppress-before-sending.js'

export interface Secrets {
  readonly sendgridPublicKey: string | undefined
  readonly resendSecret: string | undefined
}

export const table = `create table last_events (
  provider text primary key,
  received_at timestamptz not null
)`

const seen = `insert into last_events (provider, received_at) values ($1, $2)
  on conflict (provider) do update
  set received_at = greatest(last_events.received_at, excluded.received_at)`

export function heraldOfBoth(secrets: Secrets, database: Database): Herald {
  const herald = createHerald({
    providers: [
      sendgrid({ publicKey: secrets.sendgridPublicKey }), // the old one, until it is quiet
      resend({ secret: secrets.resendSecret }),
    ],
  })
  keepSuppressions(herald, database)
  herald.on('*', { name: 'last event', bestEffort: true }, async ({ provider, receivedAt }) => {
    await database.query(seen, [provider, receivedAt])
  })
  return herald
}

const last = 'select received_at from last_events where provider = $1 and received_at > $2'

export async function isQuiet(database: Database, provider: string, since: Date): Promise<boolean> {
  const { rows } = await database.query(last, [provider, since])
  return rows.length === 0
}
