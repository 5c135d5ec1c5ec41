import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { DeliveryHeaders } from '@mailherald/core'
import type { Io } from '../io.js'
import { UsageError } from '../usage-error.js'

/** A request as it was sent. */
export interface RawRequest {
  readonly method: string
  readonly url: string
  readonly headers: DeliveryHeaders
  readonly body: Uint8Array
  /** Whether there was a head, and not a body alone. */
  readonly hasHead: boolean
}

/** Reads a request from a file, or from the standard input (`-`). */
export async function readRequest(file: string, io: Io): Promise<RawRequest> {
  if (file === '-') return requestIn(await buffer(io.stdin))
  try {
    return requestIn(await readFile(file))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
}

/** A raw HTTP request, to the byte; or the body of one. */
export function requestIn(bytes: Buffer): RawRequest {
  const [, method, url] = /^([A-Z]+) (\S+) HTTP\/[\d.]+\r?\n/.exec(bytes.toString('latin1')) ?? []
  if (method === undefined || url === undefined) return bodyOnly(bytes)
  const end = endOfHead(bytes)
  const lines = bytes.toString('latin1', 0, end.at).split(/\r?\n/).slice(1)
  return { method, url, headers: headersIn(lines), body: bytes.subarray(end.next), hasHead: true }
}

function bodyOnly(body: Buffer): RawRequest {
  const isForm = /^[\w.%+-]+=/.test(body.toString('latin1', 0, 200))
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
  return { method: 'POST', url: '/', headers: { 'content-type': type }, body, hasHead: false }
}

function endOfHead(bytes: Buffer): { at: number; next: number } {
  const found = ['\r\n\r\n', '\n\n']
    .map((mark) => ({ at: bytes.indexOf(mark), length: mark.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const [first] = found
  return first === undefined
    ? { at: bytes.length, next: bytes.length }
    : { at: first.at, next: first.at + first.length }
}

function headersIn(lines: readonly string[]): DeliveryHeaders {
  const headers = Object.create(null) as Record<string, string | readonly string[]>
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    add(headers, line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

function add(
  headers: Record<string, string | readonly string[]>,
  name: string,
  value: string,
): void {
  const before = headers[name]
  headers[name] = before === undefined ? value : [before, value].flat()
}

/** The request as text and bytes, as it would go over the wire. */
export function writtenRequest({ method, url, headers, body }: RawRequest): Buffer {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => `${name}: ${value}`),
  )
  const head = [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), body])
}
