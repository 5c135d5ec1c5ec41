import { bytes } from '../http/replies.js'
import { Problem } from '../http/problem-error.js'
import type { Kept } from '../keep/kept.js'
import { deliveryLine, wholeDelivery, wholeEvents } from '../view/delivery-view.js'
import { numberIn, textIn, type Answer, type Asked, type Parts } from './asked.js'

/** Deliveries, the newest first; or one of them; or its events; or its body. */
export const deliveries: Answer = (asked, parts) => {
  const [id, part] = asked.path
  if (id === undefined) return list(asked, parts)
  const kept = parts.recorder.find(id)
  if (kept === undefined) throw new Problem(404, notKept)
  if (part === undefined) return wholeDelivery(kept, asked.masker)
  const answer = Object.hasOwn(deliveryParts, part) ? deliveryParts[part] : undefined
  if (answer === undefined) throw new Problem(404, 'There is no such part of a delivery.')
  return answer(kept, asked)
}

/** What can be asked for by itself, because there can be much of it. */
export const deliveryParts: Readonly<Record<string, (kept: Kept, asked: Asked) => unknown>> = {
  body: bodyOf,
  events: (kept, { masker, query }) =>
    wholeEvents(kept, masker, numberIn(query, 'from', { most: 10_000, usual: 0 })),
}

const notKept = 'This delivery is not kept any more: newer ones have taken its place.'

function list({ query, masker }: Asked, { recorder }: Parts): unknown {
  const most = numberIn(query, 'limit', { most: 200, usual: 100 })
  const before = textIn(query, 'before')
  const all = recorder.all()
  const from = before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1
  const wanted = all.slice(from).filter((kept) => isWanted(kept, query))
  return {
    rows: wanted.slice(0, most).map((kept) => deliveryLine(kept, masker)),
    more: wanted.length > most,
  }
}

function isWanted(kept: Kept, query: URLSearchParams): boolean {
  return (['outcome', 'provider', 'account', 'kind'] as const).every((name) => {
    const wanted = textIn(query, name)
    return wanted === undefined || kept[name] === wanted
  })
}

function bodyOf({ content }: Kept, { masker }: Asked): Response {
  if (content === undefined) throw new Problem(404, 'Its body is not kept.')
  const shown = masker.about(content.events).bytes(content.delivery.body)
  if (shown !== undefined) return bytes(shown)
  throw new Problem(
    409,
    'It is no plain text, so that addresses in it would not be found: ask for addresses to see it.',
  )
}
