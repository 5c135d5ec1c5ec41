import { read } from './providers.mjs'

const source = [
  'base',
  'outbound',
  'inbound',
  'resources',
  'suppressions',
  'bounce',
  'unknown',
  'event-map',
]
  .map((name) => read(`packages/core/src/events/${name}.ts`))
  .join('\n')

const comment = String.raw`/\*\*((?:(?!\*/)[^])*)\*/\s*`
const shapes = new Map(
  [
    ...source.matchAll(new RegExp(`${comment}export interface (\\w+)([^{]*)\\{([^}]*)\\}`, 'g')),
  ].map(([, doc, name, head, body]) => [
    name,
    {
      doc: prose(doc),
      parent: /extends (\w+Event)\b/.exec(head)?.[1],
      fields: fieldsOf(name, body),
    },
  ]),
)
const unions = new Map(
  [...source.matchAll(new RegExp(`${comment}export type (\\w+) =((?:\\n? .*)+)\\n`, 'g'))].map(
    ([, doc, name, members]) => [
      name,
      { doc: prose(doc), members: members.replace(/\s+/g, ' ').trim() },
    ],
  ),
)

function fieldsOf(shape, body) {
  const fields = body.matchAll(new RegExp(`(?:${comment})?readonly (\\w+\\??): (.+)`, 'g'))
  return [...fields].map(([, doc, name, type]) => {
    if (doc === undefined) throw new Error(`${shape}.${name} has no docblock: say what it is.`)
    return { name, type, what: prose(doc) }
  })
}

function prose(doc) {
  return doc
    .replace(/^\s*\* ?/gm, '')
    .replace(/\n(?!-|\n)/g, ' ')
    .trim()
}

// The shapes that several events share, by the heading under which they stand.
const shared = {
  BaseEvent: 'Every event',
  MessageEvent: 'A sent message',
  RecipientEvent: 'One recipient',
  NoticeEvent: 'One recipient, or none that is named',
  EngagementEvent: 'Opens and clicks',
  DomainEvent: 'A domain',
  DomainGroupEvent: 'A group of domains',
  ContactEvent: 'A contact',
  SuppressionEvent: 'An entry of the suppression list',
}
const parts = [
  'Bounce',
  'Deferral',
  'Geo',
  'Mailbox',
  'MailEnvelope',
  'Attachment',
  'SpamResult',
  'SenderAuth',
  'Issue',
]
const words = [
  'Authenticity',
  'BounceKind',
  'BounceCategory',
  'SuppressionReason',
  'AutomatedBy',
  'JsonValue',
]

const anchor = (heading) =>
  `#${heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')}`
const toShared = (name) => `[${shared[name].toLowerCase()}](${anchor(shared[name])})`

const parameters = { Type: 'EventType', Id: 'string', Raw: 'unknown' }

function typeCell(declared) {
  const type = parameters[declared] ?? declared
  const code = `\`${type.replaceAll('|', String.raw`\|`)}\``
  const named = [...parts, ...words].find((name) => new RegExp(`\\b${name}\\b`).test(type))
  return named === undefined ? code : `[${code}](${anchor(named)})`
}

function table(fields) {
  const rows = fields.map(({ name, type, what }) => [
    `\`${name}\``,
    typeCell(type),
    what.replace(/\s*\n+-? ?/g, ' '),
  ])
  const widths = [0, 1, 2].map((column) => Math.max(5, ...rows.map((row) => row[column].length)))
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [line(['field', 'type', 'what']), line(rule), ...rows.map(line)].join('\n')
}

function ancestors(name) {
  const { parent } = shapes.get(name)
  return parent === undefined ? [] : [...ancestors(parent), parent]
}

function section(level, heading, name) {
  const { doc, fields } = shapes.get(name)
  const inherited = ancestors(name).map(toShared)
  const carries =
    inherited.length > 0 &&
    `The fields of ${new Intl.ListFormat('en').format(inherited)}${fields.length > 0 ? ', and:' : '.'}`
  return [`${level} ${heading}`, doc, carries, fields.length > 0 && table(fields)].filter(Boolean)
}

function sentBy(type, providers) {
  if (type === 'unknown') return 'Sent by: every provider.'
  const links = providers
    .filter(({ provider: { emits } }) => emits.includes(type))
    .map(({ provider: { id, title } }) => `[${title}](providers/${id}.md)`)
  return `Sent by: ${links.join(', ') || 'none of the built-in providers yet'}.`
}

const types = [...source.matchAll(/^ {2}'?([\w.]+)'?: (?:\w+\.)?(\w+Event)<Id, Raw>/gm)]

/** docs/events.md, from the event types and the providers. */
export function eventsReference(providers) {
  return { 'docs/events.md': `${linesFor(providers).join('\n\n')}\n` }
}

const linesFor = (providers) => [
  '<!-- Written by `pnpm generate` from packages/core/src/events: change the docblocks there. -->',
  '# Events',
  'Every event is one member of the union `HeraldEvent`, told apart by `type`; `EventOf<Type, Provider>` is the type of one of them, with `provider` and `raw` as that provider has them. A name with a question mark is a field that may be absent. Times are `Date`s.',
  'A provider may leave out what this page calls optional, and most leave out something: its page says what it sends. `raw` always holds the payload as it came.',
  '## What events share',
  ...Object.entries(shared).flatMap(([name, heading]) => section('###', heading, name)),
  '## Event types',
  ...types.flatMap(([, type, name]) =>
    section('###', `\`${type}\``, name).concat(sentBy(type, providers)),
  ),
  '## Shapes',
  ...parts.flatMap((name) => section('###', `\`${name}\``, name)),
  '## Words',
  ...words.flatMap((name) => [
    `### \`${name}\``,
    unions.get(name).doc,
    `\`${unions.get(name).members.replace(/^\| /, '')}\``,
  ]),
]
