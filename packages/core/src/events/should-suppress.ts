import type { Bounce, BounceCategory } from './bounce.js'
import type { HeraldEvent } from './event-map.js'
import type { SuppressionReason } from './outbound.js'

/** Whether to stop mailing an address, and what speaks for it. */
export interface SuppressAdvice {
  readonly suppress: boolean
  readonly reason?: 'bounce' | 'complaint' | 'unsubscribe' | 'suppressed'
  /** Plain sentences, for your log or your support team. They hold no address. */
  readonly evidence: readonly string[]
  /** Which mail to stop: `all`, or the list, group or stream. Absent where the provider does not say: take it for all. */
  readonly scope?: string
}

/** A refusal for one of these reasons is about the address itself. */
const addressIsDead: ReadonlySet<BounceCategory> = new Set(['unknown-user', 'inactive', 'domain'])

/** A refusal for one of these reasons is about the sender or this one message. */
const aboutSender: ReadonlySet<BounceCategory> = new Set([
  'blocked',
  'spam',
  'content',
  'too-large',
  'auth',
  'throttled',
  'relay',
])

/** A refusal for one of these reasons says nothing against the address for good. */
const addressIsGood: ReadonlySet<BounceCategory> = new Set([
  ...aboutSender,
  'expired',
  'mailbox-full',
])

const deadCodes: ReadonlySet<string> = new Set([
  '5.1.1',
  '5.1.2',
  '5.1.3',
  '5.1.6',
  '5.1.10',
  '5.2.1',
])

/**
 * Whether to stop mailing the recipient of an event: the question behind most webhook handlers. A permanent
 * bounce counts only when it is about the address; a block or a spam verdict must not cost a good one. Where
 * the provider says "transient" and the status code says "no such user", the code wins and `evidence` says so.
 *
 * @example
 * ```ts
 * herald.on(['email.*', 'suppression.added'], async (event) => {
 *   const { suppress, reason } = shouldSuppress(event)
 *   if (suppress && 'recipient' in event && event.recipient !== null) {
 *     await list.add(event.recipient, reason)
 *   }
 * })
 * ```
 */
export function shouldSuppress(event: HeraldEvent): SuppressAdvice {
  if (event.test) return keep('a test event')
  if ('candidates' in event)
    return keep('the provider does not say which of several recipients it was')
  if ('recipient' in event && event.recipient === null)
    return keep('the provider does not say which address it was')
  switch (event.type) {
    case 'email.bounced':
      return onBounce(event.bounce)
    case 'email.complained':
      return event.feedbackType?.toLowerCase() === 'not-spam'
        ? keep('the report says that the message is not spam')
        : {
            suppress: true,
            reason: 'complaint',
            evidence: ['the recipient reported the message as spam'],
          }
    case 'email.unsubscribed':
      return {
        suppress: true,
        reason: 'unsubscribe',
        evidence: ['the recipient unsubscribed'],
        ...scopeOf(event, 'unsubscribe'),
      }
    case 'email.suppressed':
      return {
        suppress: true,
        reason: 'suppressed',
        evidence: [
          `the provider has the address on its suppression list (${event.suppression ?? 'no reason given'})`,
        ],
        ...scopeOf(event, event.suppression),
      }
    case 'suppression.added':
      return {
        suppress: true,
        reason: listReason(event.reason),
        evidence: [
          `the address was put on the provider's suppression list (${event.reason ?? 'no reason given'})`,
        ],
        ...scopeOf(event, event.reason),
      }
    default:
      return keep(`${event.type} says nothing against the address`)
  }
}

/** A dead address or a complaint is about all mail, however narrow the list is that it led to. */
function scopeOf(
  { scope }: { readonly scope?: string },
  reason: SuppressionReason | undefined,
): Pick<SuppressAdvice, 'scope'> {
  return scope === undefined || reason === 'bounce' || reason === 'complaint' ? {} : { scope }
}

function listReason(reason: SuppressionReason | undefined): NonNullable<SuppressAdvice['reason']> {
  return reason === undefined || reason === 'manual' || reason === 'other' ? 'suppressed' : reason
}

function onBounce(bounce: Bounce): SuppressAdvice {
  const facts = [`the provider says ${bounce.kind}`, `the category is ${bounce.category}`]
  if (bounce.enhancedCode !== undefined) facts.push(`the status code is ${bounce.enhancedCode}`)
  if (
    bounce.kind !== 'permanent' &&
    bounce.enhancedCode !== undefined &&
    deadCodes.has(bounce.enhancedCode)
  ) {
    return bounced([
      ...facts,
      'the status code contradicts the provider: the address does not exist',
    ])
  }
  if (bounce.kind !== 'permanent') return keep(...facts)
  if (addressIsGood.has(bounce.category))
    return keep(...facts, 'the refusal is not about the address')
  return bounced(addressIsDead.has(bounce.category) ? [...facts, 'the address is dead'] : facts)
}

function bounced(evidence: readonly string[]): SuppressAdvice {
  return { suppress: true, reason: 'bounce', evidence }
}

function keep(...evidence: string[]): SuppressAdvice {
  return { suppress: false, evidence }
}

/** Whether a refusal counts against the address when it comes again and again, as that of a full mailbox does. */
export function isAboutAddress({ category }: Bounce): boolean {
  return !aboutSender.has(category)
}
