import type {
  MailjetEvent,
  MailjetInbound,
  MailjetPayload,
} from '@mailherald/core/providers/mailjet'

/** What Mailjet posts for an event. A message of the Parse API has no name, and is called `parse`. */
export type PayloadOf<E> = E extends 'parse' ? MailjetInbound : Named<E, MailjetPayload>

type Named<E, P> = P extends MailjetEvent & { readonly event?: infer Name }
  ? E extends Name
    ? P
    : never
  : never
