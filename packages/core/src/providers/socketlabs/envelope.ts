import type { Delivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import { parseJson } from '../../read/json.js'
import { byLowerCaseName, isRecord, text } from '../../read/values.js'

type Posted = Pick<Delivery, 'headers' | 'body'>

/** The values of a body: JSON, or a form of a webhook from before June 2021. */
export async function valuesIn(delivery: Posted): Promise<readonly unknown[]> {
  const value = isUrlencoded(delivery)
    ? formTree(await readForm(delivery))
    : parseJson(delivery.body)
  return (Array.isArray(value) ? value : [value]).map(unwrapped)
}

/** In one of SocketLabs's own examples the record is a member of another. */
function unwrapped(value: unknown): unknown {
  const members = byLowerCaseName(value)
  const inner = members.get('data')
  const isWrapped = !members.has('type') && byLowerCaseName(inner).has('type')
  return isWrapped ? inner : value
}

/** The key that proves a record. */
export function secretKeyIn(value: unknown): string | undefined {
  return text(byLowerCaseName(value).get('secretkey'))
}

/** The record without its key: payloads go into logs and queues. */
export function withoutSecretKey(value: unknown): unknown {
  if (!isRecord(value)) return value
  const others = Object.entries(value).filter(([name]) => name.toLowerCase() !== 'secretkey')
  return Object.fromEntries(others)
}
