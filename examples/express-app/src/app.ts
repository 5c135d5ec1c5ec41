import {
  createHerald,
  nextStatus,
  shouldSuppress,
  type Herald,
  type IdempotencyStore,
  type MessageStatus,
} from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import express, { type Express } from 'express'

export interface Config {
  readonly tencentToken: string | undefined
  readonly simplySendSecret: string | undefined
  /** Left out: in memory. */
  readonly idempotency?: IdempotencyStore
}

/** An app that keeps a list of the addresses that must not be mailed any more. */
export function createApp({ tencentToken, simplySendSecret, ...options }: Config): {
  app: Express
  herald: Herald
} {
  const herald = createHerald({
    providers: [
      tencentSes({ verify: urlToken(tencentToken) }),
      simplySend({
        verify: hmacSignature({ header: 'x-simplysend-signature', secret: simplySendSecret }),
      }),
    ],
    ...options,
  })

  const suppressions = new Map<string, string>()
  herald.on(
    ['email.bounced', 'email.complained', 'email.unsubscribed'],
    { name: 'suppress' },
    (event) => {
      const { suppress, reason, evidence } = shouldSuppress(event)
      if (suppress) suppressions.set(event.recipient, `${reason}: ${evidence.join(', ')}`)
    },
  )

  const statuses = new Map<string, MessageStatus>()
  herald.on('email.*', { name: 'track' }, (event) => {
    if (!('recipient' in event)) return
    const mail = `${event.messageId} to ${event.recipient}`
    const status = nextStatus(statuses.get(mail), event)
    if (status !== undefined) statuses.set(mail, status)
  })

  const inbox: string[] = []
  herald.on('email.received', { name: 'inbox' }, ({ subject }) => inbox.push(subject ?? ''))

  const domains = new Map<string, string>()
  herald.on('domain.*', { name: 'domains' }, ({ domain, type }) => domains.set(domain, type))

  const groups = new Map<string, string>()
  herald.on('domain_group.*', { name: 'groups' }, ({ groupId, name }) =>
    groups.set(groupId, name ?? ''),
  )

  const app = express()
  app.use('/webhooks', mailherald(herald))
  app.get('/suppressions', (_req, res) => void res.json(Object.fromEntries(suppressions)))
  app.get('/messages', (_req, res) => void res.json(Object.fromEntries(statuses)))
  return { app, herald }
}
