import type { SesReceivedRecord, SesRecord } from '@mailherald/core/providers/amazon-ses'

/** What SES posts for an event: of what it posts for inbound mail, every other record has a part. */
export type PayloadOf<E> = E extends 'Received' ? SesReceivedRecord : SesRecord
