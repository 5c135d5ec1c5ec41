import type { BounceCategory, BounceKind } from '../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../events/draft.js'
import type { SuppressionReason } from '../events/outbound.js'
import { bounceFrom } from './bounce.js'
import { smtpReply } from './smtp-reply.js'
import { text } from './values.js'

// The words of SendCloud, on whose platform EngageLab runs too.

/** A message that did not arrive, as the platform tells of it. */
export interface SendCloudFailureFacts {
  /** Whether the other side took the message, and sent it back. */
  readonly isSoft: boolean
  /** A number of the platform, for example 406. */
  readonly subStat: string | undefined
  /** What that number means, in words. */
  readonly subStatDesc: string | undefined
  /** What the other side said, as far as it is there. */
  readonly reply: string | undefined
}

/** An id ends in the address that the message is for, after the number of the recipient and a `$`. */
export function sendCloudRecipient(emailId: string | undefined): string | undefined {
  const at = emailId?.lastIndexOf('$') ?? -1
  return at < 0 ? undefined : text(emailId?.slice(at + 1))
}

/** A browser and a system, each with its version, as far as they are known. */
export function sendCloudUserAgent(
  browser: readonly unknown[],
  system: readonly unknown[],
): string {
  const [program, host] = [browser, system].map((parts) =>
    parts.flatMap((part) => text(part) ?? []),
  )
  const comment = host?.join(' ')
  return [program?.join('/'), comment && `(${comment})`].filter(Boolean).join(' ')
}

/** The event of a message that did not arrive: refused, or never tried. */
export function sendCloudFailure(
  message: DraftMessage,
  failure: SendCloudFailureFacts,
): EventDraft {
  const { subStat: providerKind, subStatDesc, reply } = failure
  const reason = reply ?? subStatDesc
  const list = listOf(failure)
  if (list !== undefined) {
    return extend(message, { type: 'email.suppressed', reason, suppression: list.reason })
  }
  const category = providerKind === undefined ? undefined : categories.get(providerKind)
  const bounce = bounceFrom(reason, { kind: kindOf(failure), category, providerKind })
  return extend(message, { type: 'email.bounced', bounce })
}

interface List {
  readonly reason: SuppressionReason | undefined
}

const lists: ReadonlyMap<string, List> = new Map([
  // How an address gets there is not said.
  ['401', { reason: undefined }],
  ['402', { reason: 'unsubscribe' }],
])

const categories: ReadonlyMap<string, BounceCategory> = new Map([
  ['404', 'unknown-user'],
  ['405', 'blocked'],
  ['406', 'unknown-user'],
  ['407', 'spam'],
  ['505', 'blocked'],
  ['506', 'unknown-user'],
  ['507', 'spam'],
])

const aboutTheAddress: ReadonlySet<string> = new Set(['404', '406', '506'])

/** An unreachable server, a refused sender and "others" are called invalid addresses too. */
function kindOf({ isSoft, subStat }: SendCloudFailureFacts): BounceKind {
  if (subStat !== undefined && aboutTheAddress.has(subStat)) return 'permanent'
  if (isSoft) return 'transient'
  return subStat === undefined ? 'permanent' : 'undetermined'
}

/** Which list of the platform kept the message from being sent. */
function listOf({ isSoft, subStat, reply }: SendCloudFailureFacts): List | undefined {
  if (subStat !== undefined || isSoft) return lists.get(subStat ?? '')
  // What the other side says of blacklists is about the sender.
  if (smtpReply(reply).smtpCode !== undefined) return undefined
  const words = reply?.slice(0, 500) ?? ''
  if (/unsubscri/i.test(words)) return { reason: 'unsubscribe' }
  return /black ?list|invalid address cache/i.test(words) ? { reason: undefined } : undefined
}
