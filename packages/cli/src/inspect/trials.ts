import { judge, type Case } from './judge.js'
import type { RawRequest } from './raw-request.js'

/** What would have been accepted, and what that tells. */
interface Trial {
  readonly hint: string
  change(request: RawRequest): RawRequest | undefined
}

const encoder = new TextEncoder()
const textOf = ({ body }: RawRequest): string => Buffer.from(body).toString()

const trials: readonly Trial[] = [
  {
    hint: 'Without the line break at its end the body fits: an editor or a tool has added it.',
    change: (request) => ended(request, textOf(request).replace(/\r?\n$/, '')),
  },
  {
    hint: 'With a line break at its end the body fits: a tool has removed it.',
    change: (request) => ended(request, `${textOf(request)}\r\n`),
  },
  {
    hint: 'As compact JSON the body fits: something has parsed it and written it again.',
    change: (request) => rewritten(request, 0),
  },
]

/** What makes a signature fit that does not, where one of the usual accidents has happened to the body. */
export async function hintFor(subject: Case): Promise<string | undefined> {
  for (const { hint, change } of trials) {
    const request = change(subject.request)
    if (request !== undefined && (await isAccepted({ ...subject, request }))) return hint
  }
  return undefined
}

/** Whether only the time speaks against it: then it is genuine, and late. */
export async function wasGenuineAt(
  subject: Case,
  times: readonly number[],
): Promise<number | undefined> {
  for (const now of times) if (await isAccepted({ ...subject, now })) return now
  return undefined
}

async function isAccepted(subject: Case): Promise<boolean> {
  const { verdict } = await judge(subject)
  return verdict?.accepted === true
}

function ended(request: RawRequest, text: string): RawRequest | undefined {
  return text === textOf(request) ? undefined : { ...request, body: encoder.encode(text) }
}

function rewritten(request: RawRequest, indent: number): RawRequest | undefined {
  try {
    return ended(request, JSON.stringify(JSON.parse(textOf(request)), undefined, indent))
  } catch {
    return undefined
  }
}

/** Times that a request itself names: in its headers, and in the first part of its body. */
export function timesIn({ headers }: RawRequest): readonly number[] {
  const texts = Object.values(headers).flatMap((value) => [value ?? []].flat())
  const seconds = texts.flatMap((text) => text.match(/\b1[5-9]\d{8}\b/g) ?? []).map(Number)
  const millis = texts.flatMap((text) => text.match(/\b1[5-9]\d{11}\b/g) ?? []).map(Number)
  return [...seconds.map((each) => each * 1000), ...millis]
}
