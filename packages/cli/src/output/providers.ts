import type { Known } from '../providers/find.js'
import type { Renderer, View } from './print.js'
import { table } from './table.js'

/** The capability table, a line for each provider. */
export const renderProviders: Renderer<readonly Known[]> = (list, { paint, width }) => {
  if (list.length === 0) return 'No provider is like that.'
  const head = ['id', 'types', 'inbound', 'signs', 'how deliveries are verified']
  const rows = list.map(({ id, emits, inbound, signs, proof }) => [
    id,
    String(emits.length),
    inbound === undefined ? '' : 'yes',
    signs.join(', '),
    proof,
  ])
  const lines = table([head, ...rows], width).split('\n')
  return [paint('strong', lines[0] ?? ''), ...lines.slice(1), '', counted(list.length)].join('\n')
}

/** All that is known of one provider. */
export const renderProvider: Renderer<Known> = (provider, view) =>
  [view.paint('strong', provider.title), table(factsOf(provider, view)), answersOf(provider, view)]
    .filter((part) => part !== '')
    .join('\n')

function factsOf(provider: Known, { paint }: View): readonly (readonly string[])[] {
  const { schedule, timeoutSeconds } = provider.retries
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['id', provider.id],
    ['docs', provider.docs],
    ['verified by', provider.proof],
    ['option', `${provider.factory}({ ${provider.option} })`],
    ['a delivery', provider.batch === 1 ? 'has one event' : `has up to ${provider.batch} events`],
    ['retries', schedule],
    ['waits', timeoutSeconds === undefined ? undefined : `${timeoutSeconds} seconds`],
    ['handshake', provider.handshake],
    ['inbound mail', provider.inbound?.join(', ')],
    ['event types', provider.emits.join(', ')],
  ]
  return rows.map(([name, value]) => [paint('faint', name), value ?? 'unconfirmed, or none'])
}

function answersOf({ answers }: Known, { paint }: View): string {
  if (answers.length === 0) return ''
  const rows = answers.map(({ upon, effect }) => [`  ${upon}`, effect])
  return `${paint('faint', 'what it does upon an answer')}\n${table(rows)}`
}

function counted(count: number): string {
  return count === 1 ? '1 provider' : `${count} providers`
}
