import type { Delivery } from '../../delivery.js'
import type { JsonValue } from '../../events/base.js'

import { fieldText, readForm } from '../../read/form/form.js'
import { readQuery } from '../../read/form/query.js'
import { formTree } from '../../read/form/form-tree.js'
import { isForm } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'

type Sent = Pick<Delivery, 'method' | 'url' | 'headers' | 'body'>

/**
 * The payload of a delivery: the query of a `GET`, the form of an inbound message, or JSON.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Sent): readonly Item[] | Promise<readonly Item[]> {
  if (delivery.method === 'GET') return eventIn(delivery)
  return isForm(delivery) ? messageIn(delivery) : readJson(delivery)
}

// The limit of the body is the only one that a file may hit.
const limits = { fieldBytes: Infinity, totalBytes: Infinity }

async function messageIn(delivery: Sent): Promise<readonly Item[]> {
  return [{ raw: formTree(await readForm(delivery, limits)) }]
}

const documented: ReadonlySet<string> = new Set([
  'status',
  'category',
  'to',
  'from',
  'date',
  'subject',
  'channel',
  'account',
  'messageid',
  'transaction',
  'target',
  'postback',
  'ip',
  'useragent',
  'country',
  'state',
  'city',
])

/** Any other parameter may be the token; without one that is documented, it is nothing. */
function eventIn(delivery: Sent): readonly Item[] {
  const query = readQuery(delivery)
  const names = [...query.fields.keys()].filter((name) => documented.has(name.toLowerCase()))
  const members = names.map((name): [string, JsonValue] => [name, fieldText(query, name) ?? ''])
  return members.length === 0 ? [] : [{ raw: Object.fromEntries(members) }]
}
