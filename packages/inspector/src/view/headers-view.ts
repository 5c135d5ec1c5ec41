import type { DeliveryHeaders } from '@mailherald/core'
import { Allowance } from '../keep/cut-down.js'
import type { Masker } from '../mask/masker.js'
import type { WholeDelivery } from './shapes.js'

type HeadersView = Pick<NonNullable<WholeDelivery['content']>, 'headers' | 'headerCount'>

/** A host can allow a mebibyte of them: the first are shown, and long ones cut. */
export function headersView(all: DeliveryHeaders, masker: Masker): HeadersView {
  const list = headerList(all)
  const allowance = new Allowance(allowed)
  const headers: (readonly [string, string])[] = []
  for (const [name, value] of list) {
    if (allowance.isUsedUp) break
    // Masked before it is cut: half of an address is still one.
    const shown = allowance.take(masker.text(value), longestValue)
    headers.push([allowance.take(name), shown])
  }
  return { headers, headerCount: list.length }
}

/** Two values are a header. */
const allowed = { characters: 64 * 1024, values: 2 * 200 }
const longestValue = 8000

function headerList(headers: DeliveryHeaders): (readonly [string, string])[] {
  return Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((each) => [name, each] as const),
  )
}
