import { postmark } from '@mailherald/core/providers/postmark'
import { resend } from '@mailherald/core/providers/resend'
import { urlToken } from '@mailherald/core/verify'
import {
  resendSigner,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import { sendGridPromisedByHand } from '../by-hand/sendgrid.js'
import { compare } from '../compare.js'
import {
  emailService,
  eventWebhook,
  novu,
  resendClient,
  stayHooked,
  webhook,
} from '../peers/apis.js'
import { peerRow, type PeerRow } from '../peers/peer-row.js'
import {
  received,
  sendGridEvents,
  sendGridHerald,
  sendGridPost,
  sendGridPublicKey,
} from '../posts.js'
import { operations, receivingEach } from '../receiving.js'
import type { Effort, Outcome, Table } from '../row.js'

const secret = `whsec_${Buffer.from('the signing secret of one endpoint').toString('base64')}`
const token = 'a-token-that-nobody-guesses'
const posts = 5000
const text = (post: SampleDelivery) => Buffer.from(post.body).toString()
const json = (post: SampleDelivery) => JSON.parse(text(post)) as Record<string, unknown>

const sendGridRows: readonly PeerRow[] = [
  {
    peer: '@sendgrid/eventwebhook',
    does: 'verifies the signature',
    without: 'everything but the signature: age, parsing, events',
    target: { atMost: 0.5 },
    measure: async (folder, effort) => {
      const peer = await eventWebhook(folder)
      const key = peer.convertPublicKeyToECDSA(sendGridPublicKey)
      return sendGrid(effort, (post) => {
        const header = (name: string) => post.headers[`x-twilio-email-event-webhook-${name}`] ?? ''
        const body = Buffer.from(post.body)
        return peer.verifySignature(key, body, header('signature'), header('timestamp'))
      })
    },
  },
  {
    peer: 'stay-hooked',
    does: '`verifyAndParse`',
    without:
      'the signature (looks only whether its headers are there), all events but the first, recipients',
    measure: async (folder, effort) => {
      const peer = await stayHooked('sendgrid', sendGridPublicKey, folder)
      return sendGrid(
        effort,
        (post) => peer.verifyAndParse(post.headers, text(post)).type === 'click',
      )
    },
  },
  {
    peer: '@novu/providers',
    does: '`getMessageId` and `parseEventBody` for each id',
    without: 'signatures, recipients, the time of the event, bounce kinds',
    measure: async (folder, effort) => {
      const peer = await novu('SendgridEmailProvider', folder)
      return sendGrid(effort, (post) => {
        const body: unknown = JSON.parse(text(post))
        const statuses = peer.getMessageId(body).map((id) => peer.parseEventBody(body, id)?.status)
        return statuses.length === 1000 && statuses.every((status) => status !== undefined)
      })
    },
  },
]

const resendRows: readonly PeerRow[] = [
  {
    peer: 'svix',
    does: '`Webhook.verify`, which parses too',
    without: 'events, recipients, redeliveries',
    measure: async (folder, effort) => {
      const peer = await webhook('svix', secret, folder)
      return resendPosts(effort, (post) => peer.verify(text(post), post.headers))
    },
  },
  {
    peer: 'standardwebhooks',
    does: '`Webhook.verify`, which parses too (headers named as it wants them)',
    without: 'the header names of Resend, events, recipients, redeliveries',
    measure: async (folder, effort) => {
      const peer = await webhook('standardwebhooks', secret, folder)
      return resendPosts(effort, (post) =>
        peer.verify(text(post), {
          'webhook-id': post.headers['svix-id'] ?? '',
          'webhook-timestamp': post.headers['svix-timestamp'] ?? '',
          'webhook-signature': post.headers['svix-signature'] ?? '',
        }),
      )
    },
  },
  {
    peer: 'resend',
    does: '`webhooks.verify`, which parses too',
    without: 'events in a common shape, redeliveries',
    measure: async (folder, effort) => {
      const { webhooks } = await resendClient(folder)
      return resendPosts(effort, (post) =>
        webhooks.verify({
          payload: text(post),
          headers: {
            id: post.headers['svix-id'] ?? '',
            timestamp: post.headers['svix-timestamp'] ?? '',
            signature: post.headers['svix-signature'] ?? '',
          },
          webhookSecret: secret,
        }),
      )
    },
  },
  {
    peer: 'stay-hooked',
    does: '`verifyAndParse`',
    without: 'events in a common shape, recipients, redeliveries',
    measure: async (folder, effort) => {
      const peer = await stayHooked('resend', secret, folder)
      return resendPosts(
        effort,
        (post) => peer.verifyAndParse(post.headers, text(post)).type === 'email.bounced',
      )
    },
  },
  {
    peer: '@email-service/email-service',
    does: '`getWebHook` with the parsed body',
    without: 'signatures, all recipients but the first, the time of the event, bounce kinds',
    measure: async (folder, effort) => {
      const getWebHook = await emailService(folder)
      // It knows Resend by this one User-Agent.
      return resendPosts(
        effort,
        async (post) => (await getWebHook('Svix-Webhooks/1.24.0', json(post))).success,
      )
    },
  },
]

const postmarkRows: readonly PeerRow[] = [
  {
    peer: 'stay-hooked',
    does: '`verifyAndParse`',
    without: 'any check of the sender, events in a common shape, recipients',
    measure: async (folder, effort) => {
      const peer = await stayHooked('postmark', token, folder)
      return postmarkPosts(
        effort,
        (post) => peer.verifyAndParse(post.headers, text(post)).type === 'Delivery',
      )
    },
  },
  {
    peer: '@email-service/email-service',
    does: '`getWebHook` with the parsed body',
    without: 'any check of the sender, the time of the event',
    measure: async (folder, effort) => {
      const getWebHook = await emailService(folder)
      return postmarkPosts(
        effort,
        async (post) => (await getWebHook('Postmark', json(post))).success,
      )
    },
  },
  {
    peer: '@novu/providers',
    does: '`getMessageId` and `parseEventBody`',
    without: 'any check of the sender, recipients, the time of the event',
    measure: async (folder, effort) => {
      const peer = await novu('PostmarkEmailProvider', folder)
      return postmarkPosts(effort, (post) => {
        const body = json(post)
        const [id = ''] = peer.getMessageId(body)
        return peer.parseEventBody(body, id)?.status !== undefined
      })
    },
  },
]

export const peerTables: readonly Table[] = [
  {
    title: 'Libraries of others',
    rows: [
      ...sendGridRows.map((row) => peerRow('SendGrid, a signed post of 1,000 events', row)),
      ...resendRows.map((row) => peerRow('one Resend bounce', row)),
      ...postmarkRows.map((row) => peerRow('one Postmark delivery', row)),
    ],
  },
]

/** Does the peer's work on one post; a falsy answer means that it was not done. */
type Work = (post: SampleDelivery) => unknown

function sendGrid(effort: Effort, work: Work): Promise<Outcome> {
  // Novu tells events by a custom argument that its own mails carry.
  const events = sendGridEvents(1000).map((event, index) => ({ ...event, id: `novu-${index}` }))
  const post = sendGridPost(JSON.stringify(events))
  return compare(
    {
      operations: 1,
      ours: () => received(sendGridHerald(), post),
      reference: () => done(work(post)),
      floors: {
        'by hand, with every check and reading that ours promises, for these four kinds of events':
          sendGridPromisedByHand(post, sendGridPublicKey),
      },
    },
    effort,
  )
}

function resendPosts(effort: Effort, work: Work): Promise<Outcome> {
  const deliveries = Array.from({ length: posts }, (_, index) =>
    signedDelivery('resend', 'email.bounced', {
      sign: resendSigner({ secret, id: `msg_${index}` }),
    }),
  )
  const ours = receivingEach(resend({ secret }), deliveries)
  return compare({ operations, ours, reference: workingOff(deliveries, work) }, effort)
}

function postmarkPosts(effort: Effort, work: Work): Promise<Outcome> {
  const deliveries = Array.from({ length: posts }, (_, index) =>
    signedDelivery('postmark', 'Delivery', {
      payload: { MessageID: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` },
      sign: urlTokenSigner(token),
    }),
  )
  const ours = receivingEach(postmark({ verify: urlToken(token) }), deliveries)
  return compare({ operations, ours, reference: workingOff(deliveries, work) }, effort)
}

function workingOff(deliveries: readonly SampleDelivery[], work: Work): () => Promise<void> {
  let next = 0
  return async () => {
    for (let n = 0; n < operations; n++) {
      const delivery = deliveries[next++ % deliveries.length]
      if (delivery !== undefined) await done(work(delivery))
    }
  }
}

function done(outcome: unknown): void | Promise<void> {
  if (outcome instanceof Promise) return outcome.then((value) => done(value))
  if (!outcome) throw new Error('it did not do the work')
}
