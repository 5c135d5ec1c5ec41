/**
 * What people look for in a provider, in the order of the index: a name, what a cell of its table says, and the words by
 * which the docs site can filter.
 */
export const properties = [
  {
    name: 'proof',
    what: 'how a delivery proves who sent it: what is signed with, or a secret of yours that travels along',
    words: (each) => [proofOf(each.facts)],
  },
  {
    name: 'signed',
    what: 'what the signature covers. Without `body`, somebody who has seen a delivery can change it; without `time`, send it again later',
    words: ({ facts }) => orElse(facts.signs, 'nothing'),
  },
  {
    name: 'in one delivery',
    what: 'how many events one delivery can hold',
    cell: ({ facts }) => batchOf(facts.batch),
    words: ({ facts }) => [facts.batch === 1 ? 'one event' : 'several events'],
  },
  {
    name: 'tries again',
    what: 'how often, and for how long, where a delivery was not accepted: the longest that your app may be away',
    cell: ({ facts }) => facts.retries.schedule ?? retriesOf(facts),
    words: ({ facts }) => [retriesOf(facts)],
  },
  {
    name: 'switched off upon',
    what: 'after which failures it stops delivering until you act; empty: not documented',
    cell: ({ facts }) => switchedOff(facts).join(', '),
    words: ({ facts }) => [switchedOff(facts).length > 0 ? 'yes' : 'not documented'],
  },
  {
    name: 'event ids',
    what: 'where the id of an event is. Mailherald makes one where there is `none`',
    words: ({ facts }) => [facts.eventId === 'made' ? 'none' : `in the ${facts.eventId}`],
  },
  {
    name: 'handshake',
    what: 'whether it tries an endpoint out, which Mailherald answers',
    cell: ({ facts }) => (facts.handshake === undefined ? '' : 'yes'),
    words: ({ facts }) => [facts.handshake === undefined ? 'no' : 'yes'],
  },
  {
    name: 'inbound',
    what: 'how it hands mail over that you get: as `parsed` fields, as the `raw` message, or as a link to be `fetched`',
    cell: ({ facts }) => (facts.inbound ?? []).join(', '),
    words: ({ facts }) => orElse(facts.inbound ?? [], 'no'),
  },
  {
    name: 'suppression list',
    what: 'whether it tells that an address was `added` to its own list, or `removed`',
    cell: ({ provider }) => among(provider.emits, 'suppression').join(', '),
    words: ({ provider }) => orElse(among(provider.emits, 'suppression'), 'no'),
  },
  {
    name: 'gives back',
    what: 'what you put in when sending and get back in events, by [`stamp`](../reference.md)',
    cell: (each) => givenBack(each).join(', '),
    words: (each) => orElse(givenBack(each), 'nothing'),
  },
  {
    name: 'tells of',
    what: 'the [events](../events.md) about mail that you send, and whether it tells of contacts and domains',
    words: ({ provider }) => told(provider.emits),
  },
]

/** What a cell says of a provider. */
export function cellOf({ cell, words }, each) {
  return cell === undefined ? words(each).join(', ') : cell(each)
}

const schemes = /Standard Webhooks|HMAC|ECDSA|Ed25519|RSA|MD5|SNS/

function proofOf({ signs, scheme, proof }) {
  if (signs.length === 0) return 'a secret of yours'
  if (scheme?.kind === 'standard-webhooks') return 'Standard Webhooks'
  return schemes.exec(proof)?.[0] ?? 'a signature'
}

function batchOf(batch) {
  if (batch === 'many') return 'a list'
  return batch === 1 ? 'one event' : `up to ${batch.toLocaleString('en')}`
}

function retriesOf({ answers, retries: { schedule } }) {
  if (schedule === 'never') return 'never'
  if (schedule !== undefined) return 'yes, for a known time'
  return answers.some(({ effect }) => effect === 'retried') ? 'yes' : 'unconfirmed'
}

function switchedOff({ answers }) {
  return answers.filter(({ effect }) => effect === 'switched off').map(({ upon }) => upon)
}

function givenBack({ stamp }) {
  if (stamp === undefined) return []
  const { tags, metadata } = stamp.limits
  return ['reference', tags && 'tags', metadata && 'metadata'].filter(Boolean)
}

function told(emits) {
  const others = ['contact', 'domain'].filter((family) => among(emits, family).length > 0)
  const outbound = among(emits, 'email').filter((name) => name !== 'received')
  return [...outbound, ...others.map((family) => `${family}s`)]
}

function among(emits, family) {
  return emits.flatMap((type) => (type.startsWith(`${family}.`) ? [type.split('.')[1]] : []))
}

function orElse(words, none) {
  return words.length > 0 ? words : [none]
}

/** By which words the docs site can filter, and which of them each provider has. `groups` are as the index has them. */
export function filterable(providers, groups) {
  const headings = new Map(groups)
  const kind = { name: 'kind', words: ({ facts }) => [headings.get(facts.group)] }
  const inOrder = groups.flatMap(([group]) =>
    providers.filter(({ facts }) => facts.group === group),
  )
  const filters = [kind, ...properties]
  const wordsOf = (each) =>
    Object.fromEntries(filters.map(({ name, words }) => [name, words(each)]))
  return {
    filters: filters.map(({ name, words }) => ({
      name,
      options: [...new Set(inOrder.flatMap(words))],
    })),
    words: Object.fromEntries(inOrder.map((each) => [each.slug, wordsOf(each)])),
  }
}
