import type { HeraldEvent } from '@mailherald/core'

/** Who or what an event is about, and what is special about it. */
export function describeEvent(event: HeraldEvent): string {
  return [subjectOf(event), detailOf(event)].filter((part) => part !== undefined).join(', ')
}

function subjectOf(event: HeraldEvent): string | undefined {
  if (event.type === 'unknown') return event.recipient
  if ('candidates' in event) return event.recipient ?? event.candidates?.join(' or ')
  if ('recipient' in event && event.recipient !== null) return event.recipient
  if (event.type === 'email.received') return `from ${event.from?.address}`
  if ('domain' in event) return event.domain
  if ('email' in event) return event.email
  return 'groupId' in event ? event.groupId : undefined
}

function detailOf(event: HeraldEvent): string | undefined {
  switch (event.type) {
    case 'email.bounced':
      return `${event.bounce.kind}, ${event.bounce.category}`
    case 'email.deferred':
      return event.deferral.reason
    case 'email.rejected':
      return event.reason
    case 'email.clicked':
      return event.url
    case 'email.complained':
      return event.feedbackType
    case 'suppression.added':
    case 'suppression.removed':
      return event.reason
    case 'email.received':
      return `"${event.subject}"`
    case 'domain_group.created':
    case 'domain_group.updated':
    case 'domain_group.deleted':
      return event.name
    case 'unknown':
      return event.issues.map(({ message }) => message).join('; ') || 'has no type of its own'
    default:
      return undefined
  }
}
