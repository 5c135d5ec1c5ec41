import type { HeraldEvent } from '../events/event-map.js'
import { isAboutAddress, shouldSuppress } from '../events/should-suppress.js'
import type { SuppressionReason } from '../events/outbound.js'
import { addressKey } from './addresses.js'

/** Why you stopped mailing an address: what events say, and `manual` for what you added by hand. */
export type SuppressedFor = 'bounce' | 'complaint' | 'unsubscribe' | 'suppressed' | 'manual'

/** Every reason, for `remove` and for tables. */
export const suppressedFor: readonly SuppressedFor[] = [
  'bounce',
  'complaint',
  'unsubscribe',
  'suppressed',
  'manual',
]

/** What an event does to the list of whom not to mail. */
export type SuppressionChange = SuppressionAdded | SuppressionLifted | SoftBounce

interface Change<Action extends string> {
  readonly action: Action
  /** By `addressKey`. */
  readonly address: string
  /** When it happened: of two changes to one entry the later one counts, in whatever order they come. */
  readonly at: Date
}

/** Stop mailing the address. */
export interface SuppressionAdded extends Change<'add'> {
  readonly reason: Exclude<SuppressedFor, 'manual'>
  /** Which mail: `all`, or the list, group or stream. */
  readonly scope: string
  readonly evidence: readonly string[]
}

/** What was said against the address no longer holds, as far as these reasons and this scope go. */
export interface SuppressionLifted extends Change<'remove'> {
  readonly reasons: readonly SuppressedFor[]
  readonly scope: string
}

/** A refusal that may pass, and that is about the address: many of them in a row are a dead mailbox. */
export interface SoftBounce extends Change<'soft-bounce'> {}

/**
 * What an event does to the list of whom not to mail; undefined for nothing. Test events do nothing, and so do those
 * that do not say which of several recipients it was. Without a scope they are about all mail.
 *
 * @example
 * ```ts
 * herald.on('*', async (event) => {
 *   const change = suppressionChangeOf(event)
 *   if (change?.action === 'add') await list.add(change.address, change.scope, change.reason)
 * })
 * ```
 */
export function suppressionChangeOf(event: HeraldEvent): SuppressionChange | undefined {
  const recipient = 'recipient' in event ? event.recipient : null
  if (event.test || !recipient || 'candidates' in event) return undefined
  const about = { address: addressKey(recipient), at: event.occurredAt }
  const { suppress, reason, evidence, scope = everything } = shouldSuppress(event)
  if (suppress && reason !== undefined) return { action: 'add', ...about, reason, evidence, scope }
  if (event.type === 'email.bounced' && isAboutAddress(event.bounce)) {
    return { action: 'soft-bounce', ...about }
  }
  const lifted = liftedBy(event)
  return lifted && { action: 'remove', ...about, ...lifted }
}

/** The scope of what is about all mail. */
export const everything = 'all'

function liftedBy(event: HeraldEvent): Pick<SuppressionLifted, 'reasons' | 'scope'> | undefined {
  if (event.type === 'email.resubscribed') {
    return { reasons: ['unsubscribe'], scope: event.scope ?? everything }
  }
  if (event.type !== 'suppression.removed') return undefined
  return { reasons: reasonsOf(event.reason), scope: event.scope ?? everything }
}

/** A provider that does not say why the address was on its list has taken it off whatever the reason. */
function reasonsOf(reason: SuppressionReason | undefined): readonly SuppressedFor[] {
  const listed = reason === 'manual' || reason === 'other' || reason === undefined
  return listed ? ['bounce', 'complaint', 'unsubscribe', 'suppressed'] : [reason, 'suppressed']
}
