import {
  createHerald,
  nextStatus,
  shouldSuppress,
  type Herald,
  type HeraldOptions,
  type MessageStatus,
} from '@mailherald/core'
import { mailherald } from '@mailherald/express'
import { inspector, type Inspector } from '@mailherald/inspector'
import { inspectorMiddleware } from '@mailherald/inspector/node'
import express, { type Express } from 'express'

/**
 * An app that keeps a list of the addresses that must not be mailed any more. `options.providers` is all that is
 * needed: who may post.
 */
export function createApp(options: HeraldOptions): {
  app: Express
  herald: Herald
  view: Inspector
} {
  const view = inspector()
  const herald = createHerald({ ...options, observe: view })

  const suppressions = new Map<string, string>()
  herald.on(
    ['email.bounced', 'email.complained', 'email.unsubscribed', 'suppression.added'],
    { name: 'suppress' },
    (event) => {
      const { suppress, reason, evidence } = shouldSuppress(event)
      if (!suppress || event.recipient === null) return
      suppressions.set(event.recipient, `${reason}: ${evidence.join(', ')}`)
    },
  )

  const statuses = new Map<string, MessageStatus>()
  herald.on('email.*', { name: 'track' }, (event) => {
    // Not every notice says whose it is.
    if (!('recipient' in event) || event.recipient === null) return
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

  // What this app has no use for, and what has no type of its own: for somebody to look at.
  const others: string[] = []
  herald.on(
    ['contact.*', 'suppression.removed', 'unknown'],
    { name: 'others' },
    ({ provider, providerType }) => others.push(`${provider}: ${providerType}`),
  )

  const app = express()
  app.use('/webhooks', mailherald(herald))
  app.use('/mailherald', inspectorMiddleware(view))
  app.get('/suppressions', (_req, res) => void res.json(Object.fromEntries(suppressions)))
  app.get('/messages', (_req, res) => void res.json(Object.fromEntries(statuses)))
  app.get('/others', (_req, res) => void res.json(others))
  return { app, herald, view }
}
