import { createHerald, type Delivery, type Herald } from '@mailherald/core'
import { postmark } from '@mailherald/core/providers/postmark'
import { resend } from '@mailherald/core/providers/resend'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { urlToken } from '@mailherald/core/verify'
import type { Database } from './database.js'

export const tables = `
create table webhooks (
  tenant text not null,
  provider text not null,
  secrets text[] not null,
  primary key (tenant, provider)
);
create table bounces (
  tenant text not null,
  event_id text primary key,
  recipient text not null
)`

const find = 'select secrets from webhooks where tenant = $1 and provider = $2'
const add = `insert into bounces (tenant, event_id, recipient)
  values ($1, $2, $3) on conflict do nothing`

export function heraldOfTenants(database: Database): Herald {
  const secrets = async ({ account, provider }: Delivery): Promise<string[]> => {
    const { rows } = await database.query(find, [account, provider])
    return rows.flatMap((row) => row['secrets'] as string[])
  }
  const anyAccount = true // POST /webhooks/<provider>/<tenant>
  const herald = createHerald({
    providers: [
      resend({ anyAccount, secret: secrets }),
      sendgrid({ anyAccount, publicKey: secrets }),
      postmark({ anyAccount, verify: urlToken(secrets) }), // signs nothing
    ],
  })
  herald.on('email.bounced', { name: 'bounces' }, async ({ account, id, recipient }) => {
    if (recipient !== null) await database.query(add, [account, id, recipient])
  })
  return herald
}
