import type { HeraldEvent } from '@mailherald/core'
import { UsageError } from '../usage-error.js'
import { eventsIn, type Sample } from './sample.js'

type Json = unknown

/**
 * A sample with other values. A name is a path of the payload (`data.object.bounceType`), or a field of the event
 * (`recipient`): then it is put wherever the sample has that field's value.
 *
 * @param settings of the form `name=value`
 */
export async function withFields(sample: Sample, settings: readonly string[]): Promise<Sample> {
  let changed = sample
  for (const setting of settings) {
    const [name = '', ...rest] = setting.split('=')
    if (rest.length === 0) throw new UsageError(`--set takes name=value, not "${setting}".`)
    changed = await withField(changed, name, rest.join('='))
  }
  return changed
}

async function withField(sample: Sample, name: string, value: string): Promise<Sample> {
  const payload: Json = JSON.parse(sample.text)
  const element: Json = Array.isArray(payload) ? payload[0] : payload
  if (setPath(element, name.split('.'), valueOf(value))) return withPayload(sample, payload)
  const [event] = await eventsIn(sample)
  const before = event && fieldOf(event, name)
  if (typeof before !== 'string' || before === '') throw noField(sample, name)
  const changed = withPayload(sample, replaced(payload, before, value))
  const [after] = await eventsIn(changed)
  if (after === undefined || fieldOf(after, name) !== value) throw noField(sample, name)
  return changed
}

/** Sets what is there already: a misspelt path would change nothing that anyone reads. */
function setPath(target: Json, path: readonly string[], value: Json): boolean {
  const [name = '', ...rest] = path
  if (typeof target !== 'object' || target === null || !Object.hasOwn(target, name)) return false
  const holder = target as Record<string, Json>
  if (rest.length > 0) return setPath(holder[name], rest, value)
  holder[name] = value
  return true
}

function valueOf(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function fieldOf(event: HeraldEvent, name: string): Json {
  return name
    .split('.')
    .reduce<Json>((value, part) => (value as Record<string, Json> | undefined)?.[part], event)
}

function replaced(value: Json, before: string, after: string): Json {
  if (typeof value === 'string') return value.replaceAll(before, () => after)
  if (Array.isArray(value)) return value.map((each) => replaced(each, before, after))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, each]) => [name, replaced(each, before, after)])
  return Object.fromEntries(entries)
}

function withPayload(sample: Sample, payload: Json): Sample {
  return { ...sample, text: JSON.stringify(payload) }
}

function noField({ event, text }: Sample, name: string): UsageError {
  const payload = [JSON.parse(text) as object].flat()[0] ?? {}
  const names = Object.keys(payload).join(', ')
  return new UsageError(
    `--set finds no "${name}" in ${event}. It takes a path of the payload (which begins with: ${names}), or a field of the ` +
      'event whose value is in the payload, such as recipient, messageId or subject.',
  )
}
