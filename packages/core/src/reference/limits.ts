import { MailheraldError } from '../errors.js'
import type { MetadataLimit, Stamped, StampLimits, TagLimit, TextLimit } from './card.js'

/**
 * Refuses what the provider would refuse, cut or lose.
 *
 * @throws {MailheraldError} `ERR_STAMP_UNFIT`
 */
export function fit(provider: string, limits: StampLimits, stamped: Stamped): void {
  fitText({ provider, part: 'the reference' }, stamped.reference, limits.reference)
  fitTags(provider, stamped.tags, limits.tags)
  fitMetadata(provider, stamped, limits.metadata)
}

interface Part {
  readonly provider: string
  /** Of which thing: `the reference`, `tag 2`, `the value of metadata "tenant"`. */
  readonly part: string
}

function fitText(at: Part, value: string, { longest, form }: TextLimit = {}): void {
  if (longest !== undefined) fitSize(at, [value.length, 'characters'], longest)
  if (form !== undefined && !form.pattern.test(value)) {
    throw unfit(at, `takes only ${form.words}`, { length: value.length })
  }
}

function fitTags(provider: string, tags: readonly string[], limit: TagLimit | undefined): void {
  if (limit === undefined) return refuseAny(provider, tags, 'the list of tags')
  const { most = Infinity, ...each } = limit
  fitSize({ provider, part: 'the list of tags' }, [tags.length, 'tags'], most)
  for (const [index, tag] of tags.entries()) {
    fitText({ provider, part: `tag ${index + 1}` }, tag, each)
  }
}

function fitMetadata(
  provider: string,
  { metadata, named }: Stamped,
  limit: MetadataLimit | undefined,
): void {
  if (limit === undefined) return refuseAny(provider, Object.keys(metadata), 'metadata')
  const all = limit.apart ? metadata : named
  const at = { provider, part: 'all of the metadata' }
  fitSize(at, [Object.keys(all).length, 'members'], limit.most)
  fitSize(at, [bytesOf(JSON.stringify(all)), 'bytes of JSON'], limit.bytes)
  for (const [name, value] of Object.entries(metadata)) {
    fitText({ provider, part: `the metadata name "${name}"` }, name, limit.name)
    fitText({ provider, part: `the value of metadata "${name}"` }, value, limit.value)
  }
}

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}

function refuseAny(provider: string, given: readonly string[], what: string): void {
  if (given.length === 0) return
  throw unfit({ provider, part: what }, 'takes none', { length: given.length, limit: 0 })
}

function fitSize(
  at: Part,
  [length, unit]: readonly [number, string],
  limit: number | undefined = Infinity,
): void {
  if (length <= limit) return
  throw unfit(at, `takes at most ${limit} ${unit}, and this has ${length}`, { length, limit })
}

interface Sizes {
  readonly length: number
  readonly limit?: number
}

function unfit({ provider, part }: Part, what: string, sizes: Sizes): MailheraldError {
  return new MailheraldError(
    'ERR_STAMP_UNFIT',
    `stamp: ${part} does not fit: ${provider} ${what}.`,
    {
      details: { provider, part, ...sizes },
    },
  )
}
