import { createHerald, type Herald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import type { Database } from './database.js'

export const tables = `
create table tenants (name text primary key, resend_secrets text[] not null);
create table bounces (
  tenant text not null references tenants,
  event_id text primary key,
  recipient text not null
)`

const find = 'select resend_secrets as secrets from tenants where name = $1'

async function secretsOf(database: Database, tenant: string): Promise<string[]> {
  const { rows } = await database.query(find, [tenant])
  return rows.flatMap(({ secrets }) => secrets as string[])
}

const add = `insert into bounces (tenant, event_id, recipient)
  values ($1, $2, $3) on conflict do nothing`

export function heraldOfTenants(database: Database): Herald {
  const herald = createHerald({
    providers: [
      resend({
        anyAccount: true, // POST /webhooks/resend/<tenant>
        secret: ({ account = '' }) => secretsOf(database, account),
      }),
    ],
  })
  herald.on('email.bounced', { name: 'bounces' }, async ({ account, id, recipient }) => {
    if (recipient !== null) await database.query(add, [account, id, recipient])
  })
  return herald
}
