import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { AutomatedBy, EmailClickedEvent, EmailOpenedEvent } from '../events/outbound.js'
import { isPromise } from '../util/maybe-promise.js'

/** An open or a click of which the provider does not say whether a person made it. */
export type UndecidedEvent = (EmailOpenedEvent | EmailClickedEvent) & { readonly automated: null }

/**
 * Whether a program made an open or a click: the name of what did it, true where you know no more than that, false for
 * a person, undefined where you cannot tell.
 */
export type IsAutomated = (event: UndecidedEvent) => AutomatedBy | boolean | null | undefined

/** A custom check, and whom to tell when it fails. */
export interface AutomatedCheck {
  readonly isAutomated?: IsAutomated | undefined
  onError(error: MailheraldError): void
}

/** Asks the user's check about an event whose provider left it open. What a provider says is never asked about. */
export function decideAutomated(
  event: HeraldEvent,
  { isAutomated, onError }: AutomatedCheck,
): void {
  if (isAutomated === undefined || !isUndecided(event)) return
  try {
    // A copy, so that a check changes nothing but its answer.
    Object.assign(event, fieldsOf(isAutomated(Object.freeze({ ...event }))))
  } catch (cause) {
    onError(checkFailed(event, cause))
  }
}

function isUndecided(event: HeraldEvent): event is UndecidedEvent {
  return (
    (event.type === 'email.opened' || event.type === 'email.clicked') && event.automated === null
  )
}

type Decision = Pick<EmailOpenedEvent, 'automated' | 'automatedBy'>

// A record, so that the compiler refuses a name that is missing here.
const names: Readonly<Record<AutomatedBy, true>> = {
  'privacy-proxy': true,
  prefetch: true,
  scanner: true,
  bot: true,
}

function fieldsOf(answer: unknown): Decision {
  if (answer === undefined || answer === null) return { automated: null }
  if (typeof answer === 'boolean') return { automated: answer }
  if (isName(answer)) return { automated: true, automatedBy: answer }
  // Nobody waits for it: without this, its rejection would end the process.
  if (isPromise(answer)) answer.then(undefined, () => undefined)
  throw new TypeError(
    `It must return at once, one of: true, false, ${Object.keys(names).join(', ')}.`,
  )
}

function isName(answer: unknown): answer is AutomatedBy {
  return typeof answer === 'string' && Object.hasOwn(names, answer)
}

function checkFailed({ id, type, provider }: UndecidedEvent, cause: unknown): MailheraldError {
  return new MailheraldError(
    'ERR_AUTOMATED_CHECK_FAILED',
    `isAutomated failed on ${type}: "automated" stays null.`,
    { details: { provider, event: id }, cause },
  )
}
