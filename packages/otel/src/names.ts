/** The attributes that spans and metrics have: no others. */
export const attribute = {
  system: 'messaging.system',
  operation: 'messaging.operation.name',
  operationType: 'messaging.operation.type',
  destination: 'messaging.destination.name',
  messageId: 'messaging.message.id',
  batchCount: 'messaging.batch.message_count',
  bodySize: 'messaging.message.body.size',
  status: 'http.response.status_code',
  error: 'error.type',
  provider: 'mailherald.provider',
  providerType: 'mailherald.provider_type',
  account: 'mailherald.account',
  outcome: 'mailherald.outcome',
  eventType: 'mailherald.event.type',
  eventOutcome: 'mailherald.event.outcome',
  test: 'mailherald.event.test',
  authenticity: 'mailherald.event.authenticity',
  handler: 'mailherald.handler',
  attempt: 'mailherald.attempt',
  state: 'mailherald.state',
} as const

/** What an error without a code is called by the semantic conventions. */
export const otherError = '_OTHER'
