import type { PostgresPool } from '@mailherald/postgres'
import type pg from 'pg'

const tables = ['events', 'statuses', 'counters', 'suppressions', 'removals']

export const policies = `
create role tenant login;
grant usage on schema mailherald to tenant;
grant select on mailherald.clock to tenant;
${tables.map((table) => policyFor(table, ofTheAccount())).join('')}
${policyFor('mentions', 'exists (select from mailherald.events where key = event_key)')}`

function ofTheAccount(): string {
  return `account = nullif(current_setting('mailherald.account', true), '')`
}

function policyFor(table: string, condition: string): string {
  return `
alter table mailherald.${table} enable row level security;
create policy tenant on mailherald.${table} for select to tenant using (${condition});
grant select on mailherald.${table} to tenant;`
}

export function poolOf(tenants: pg.Pool, account: string): PostgresPool {
  return {
    async connect() {
      const client = await tenants.connect()
      try {
        await client.query(`select set_config('mailherald.account', $1, false)`, [account])
      } catch (error) {
        client.release(true)
        throw error
      }
      return client
    },
  }
}
