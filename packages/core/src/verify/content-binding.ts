import { invalidOption } from './options.js'
import { memoryReplayGuard, type ReplayGuard } from './replay-guard.js'
import { timestampRefusal, toleranceOption } from './timestamp.js'
import { accepted, refused, type Refused, type Verdict } from './verifier.js'

/** How far a proof is trusted that says nothing about the content. */
export interface ContentBindingOptions {
  /** Seconds that the signed time may lie back or ahead; `false` accepts any age. */
  readonly toleranceSeconds?: number | false
  /**
   * What remembers which content a signature came with: the signature does not cover it.
   *
   * @defaultValue `memoryReplayGuard()`, one for this verifier
   */
  readonly replayGuard?: ReplayGuard
}

/** One proof, and what came with it. */
export interface LooseProof {
  /** What was signed: the same in every use of one proof, and in no other of any provider. */
  readonly nonce: string
  /** A digest of the content. */
  readonly content: string
  /** As received: a Unix time in the unit of the binding. */
  readonly timestamp: string
}

/** Keeps a proof to the content that it first came with, for as long as it is good. */
export interface ContentBinding {
  /** Why the time of a proof is refused. */
  untimely(timestamp: string, now: number): Refused | undefined
  /** To be asked last: what strangers send must not fill the memory. */
  verdict(proof: LooseProof, now: number): Promise<Verdict>
}

/** What a provider says of its own times. */
export interface BindingRules {
  readonly verifier: string
  readonly unit: 's' | 'ms'
  /** Where the user names none. */
  readonly toleranceSeconds: number | false
}

/**
 * Binds proofs to their content. **It makes them no signatures**: whoever sees one before it arrives can put it on
 * another content, which then counts.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function contentBinding(
  { toleranceSeconds, replayGuard = memoryReplayGuard() }: ContentBindingOptions,
  { verifier, unit, toleranceSeconds: usual }: BindingRules,
): ContentBinding {
  const at = { verifier, option: 'toleranceSeconds' }
  const tolerance = toleranceOption(toleranceSeconds ?? usual, at)
  if (typeof replayGuard?.claim !== 'function') {
    throw invalidOption({ verifier, option: 'replayGuard' }, 'must have a method "claim"')
  }
  return {
    untimely: (timestamp, now) =>
      timestampRefusal(timestamp, { unit, toleranceSeconds: tolerance }, now),
    async verdict({ nonce, content, timestamp }, now) {
      const signedAt = Number(timestamp) * (unit === 's' ? 1000 : 1)
      // Ages are whole seconds: the last one counts in full.
      const end = tolerance !== false && signedAt + (tolerance + 1) * 1000
      const use = { nonce, content }
      const isFirst = await replayGuard.claim(
        end === false ? use : { ...use, ttlMs: Math.max(1, Math.ceil(end - now)) },
      )
      return isFirst === true
        ? accepted('shared-secret')
        : refused('ERR_REPLAYED', 'the signature came before, with other content')
    },
  }
}
