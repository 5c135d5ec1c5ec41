import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { DeliveryHeaders, VerifiedDelivery } from '@mailherald/core'
import { harmlessHeaders, mappingVersion } from '@mailherald/core/ledger-kit'
import type { Columns } from '../record/columns.js'
import { columnDate } from '../record/dates.js'
import { columnText, indexText } from '../record/text.js'

/** A delivery as it came, as the parameters of a statement. */
export interface KeptRow {
  readonly received_at: number
  readonly provider: string
  readonly account: string | null
  readonly authenticity: string
  readonly mapping: string
  readonly headers: string
  readonly body: Uint8Array
}

/** The types of the columns, in the order of a `KeptRow`. */
export const keptColumns: Columns<KeptRow> = {
  received_at: 'float8',
  provider: 'text',
  account: 'text',
  authenticity: 'text',
  mapping: 'text',
  headers: 'text',
  body: 'bytea',
}

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/**
 * A delivery without what holds a secret. One that came with `GET` has everything in its URL, beside the token, and is
 * not kept.
 */
export async function keptRowOf(delivery: VerifiedDelivery): Promise<KeptRow | undefined> {
  const { method, provider, account, authenticity, headers, body, receivedAt } = delivery
  if (method === 'GET') return undefined
  return {
    received_at: columnDate(receivedAt),
    provider: indexText(provider),
    account: account === undefined ? null : indexText(account),
    authenticity,
    mapping: mappingVersion,
    headers: columnText(JSON.stringify(harmlessHeaders(headers))),
    body: await compress(body, { level: 1 }),
  }
}

/** More than any body that is taken, for a row that somebody else wrote. */
const mostBytes = 256 * 1024 * 1024

/** The bytes that were kept. */
export function bodyOf(compressed: Uint8Array): Promise<Uint8Array> {
  return decompress(compressed, { maxOutputLength: mostBytes })
}

/** The headers that were kept. */
export function headersOf(text: string): DeliveryHeaders {
  return JSON.parse(text) as DeliveryHeaders
}
