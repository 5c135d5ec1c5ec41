import type { NamedStatement, PostgresPool } from '../src/pool.js'

/** How PostgreSQL goes about a statement. */
export interface Explained {
  readonly text: string
  readonly plan: string
  /** Large tables that it reads from the first row to the last. */
  readonly readsWhole: readonly string[]
}

/** A pool that asks how PostgreSQL would go about each statement before it sends it. */
export interface ExplainedPool extends PostgresPool {
  readonly explained: Explained[]
}

const large = new Set(['events', 'mentions', 'statuses', 'counters', 'suppressions', 'removals'])

/** The same pool, with an explanation of everything that it is asked. */
export function explained(pool: PostgresPool): ExplainedPool {
  const explained: Explained[] = []
  return {
    explained,
    async connect() {
      const client = await pool.connect()
      return {
        async query(statement: string | NamedStatement, given?: unknown[]) {
          const { text, values } =
            typeof statement === 'string' ? { text: statement, values: given } : statement
          if (/^\s*(?:select|with|insert|update|delete)\b/i.test(text)) {
            const { rows } = await client.query(`explain (format json) ${text}`, values)
            explained.push(explanationOf(text, rows[0]?.['QUERY PLAN'] as readonly Root[]))
          }
          return client.query(text, values)
        },
        release: (error) => client.release(error),
      }
    },
  }
}

interface Root {
  readonly Plan: Plan
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

function explanationOf(text: string, [root]: readonly Root[]): Explained {
  const nodes = root === undefined ? [] : nodesOf(root.Plan)
  return {
    text,
    plan: JSON.stringify(root, undefined, 1),
    readsWhole: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name'] ?? '')
      .filter((name) => large.has(name)),
  }
}

function nodesOf(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}
