import { mergedCases, nameCell } from './event-names.mjs'
import { between, code, table } from './markdown.mjs'
import { promptOf } from './prompt.mjs'
import { read, unusualMethods } from './providers.mjs'
import { variablesOf } from './variables.mjs'

/** The tables of each provider's page: how it delivers, its events, and its fields where they are flat. */
export function providerPages(providers) {
  return Object.fromEntries(providers.map((each) => [each.page, pageOf(each)]))
}

function pageOf(each) {
  const { page, provider, events, fields } = each
  const withFacts = between(read(page), 'facts', factsTable(each))
  const withPrompt = between(withFacts, 'prompt', promptOf(each))
  const withEvents = between(withPrompt, 'events', eventsTable(provider, events))
  return fields === undefined
    ? withEvents
    : between(withEvents, 'fields', fieldsTable(provider, fields))
}

const whereIds = {
  payload: 'in the payload',
  header: 'in a header',
  made: 'none: Mailherald makes one',
}

function factsTable(each) {
  const { provider, facts } = each
  const { title, bodyLimit, compression } = provider
  const methods = unusualMethods(provider)
  const rows = [
    ['deliveries are proved by', facts.proof],
    ['signed', facts.signs.length === 0 ? 'nothing' : facts.signs.join(', ')],
    [
      '[variables](../configuration.md)',
      variablesOf(each)
        .map(({ name }) => code(name))
        .join(', '),
    ],
    ...(methods === undefined ? [] : [['delivers with', methods.join(', ')]]),
    ['events in one delivery', batchOf(facts)],
    ['id of an event', whereIds[facts.eventId]],
    ['tries again', retriesOf(facts)],
    ['waits for an answer', secondsOf(facts)],
    ...facts.answers.map(({ upon, effect }) => [`upon ${upon}`, effect]),
    ['Mailherald answers', answersOf(provider)],
    ['handshake', facts.handshake ?? 'none'],
    ['inbound messages', facts.inbound?.join(', ') ?? 'none'],
    ['compressed', compression?.replace('-', ' ') ?? 'no'],
    ['largest body', sizeOf(bodyLimit)],
  ]
  return table([['what', title], ...rows])
}

function batchOf({ batch }) {
  if (batch === 'many') return 'a list, of unconfirmed length'
  return batch === 1 ? 'one' : `up to ${batch.toLocaleString('en')}`
}

function retriesOf({ retries: { schedule, source } }) {
  const text = schedule ?? 'unconfirmed'
  return source === undefined ? text : `${text} ([source](${source}))`
}

function secondsOf({ retries: { timeoutSeconds } }) {
  return timeoutSeconds === undefined ? 'unconfirmed' : `${timeoutSeconds} seconds`
}

function answersOf({ ack }) {
  const names = { tooLarge: 'too large' }
  return Object.entries(ack)
    .map(([name, status]) => `${status} (${names[name] ?? name})`)
    .join(', ')
}

function sizeOf(bytes) {
  const kibibytes = bytes / 1024
  return kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`
}

function eventsTable({ title }, events) {
  const rows = mergedCases(events, ['type', 'when', 'remark', 'unnamed'])
  return table([
    [`name by ${title}`, 'event', 'remarks'],
    ...rows.map((row) => [nameCell(row), code(row.type), row.remark ?? '']),
  ])
}

function fieldsTable({ title }, fields) {
  return table([
    ['field', `field of ${title}`, 'remarks'],
    ...Object.entries(fields).map(([ours, row]) => [
      code(ours),
      sourcesOf(row).map(code).join(', else '),
      (typeof row === 'object' && row.remark) || '',
    ]),
  ])
}

function sourcesOf(row) {
  return [typeof row === 'object' && 'from' in row ? row.from : row].flat()
}
