import type { Herald, HeraldOptions, IncomingDelivery, Provider, Reply } from '@mailherald/core'
import { createHerald } from '@mailherald/core'
import { sendgrid, type SendGrid } from '@mailherald/core/providers/sendgrid'
import {
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  type SampleDelivery,
} from '@mailherald/testing'

const keys = sendGridKeys()
/** The other half of what `sendGridPost` signs with. */
export const sendGridPublicKey: string = keys.publicKey
const largestBatch = 768 * 1024

/** A herald that calls one function with everything. */
export function heraldOf<P extends Provider>(
  provider: P,
  options: Partial<HeraldOptions<P>> = {},
): Herald<P> {
  const herald = createHerald({ providers: [provider], logger: false, ...options })
  herald.on('*', () => void seen.events++)
  return herald
}

const seen = { events: 0 }

/** Has a post received, and makes sure that it was. */
export async function received(herald: Herald, post: IncomingDelivery): Promise<void> {
  assertAccepted(await herald.receive(post))
}

/** What is genuine is accepted: a refusal costs less. */
export function assertAccepted({ status }: Pick<Reply, 'status'>): void {
  if (status !== 200) throw new Error(`a genuine post was answered with ${status}`)
}

/** Knows the key that `sendGridPost` signs with. */
export const sendGridProvider: SendGrid = sendgrid({ publicKey: sendGridPublicKey })

/** A herald that knows no event yet, so that it handles every one. */
export function sendGridHerald(): Herald {
  return heraldOf(sendGridProvider)
}

/** A signed post of SendGrid with a body of your own. */
export function sendGridPost(body: string | Uint8Array): SampleDelivery {
  return signedDelivery('sendgrid', 'delivered', { body, sign: sendGridSigner(keys) })
}

/** Everyday events of SendGrid: mostly deliveries and opens, some clicks, a bounce now and then. */
export function sendGridEvents(count: number, first = 0): object[] {
  return Array.from({ length: count }, (_, index) => sendGridEvent(first + index))
}

/** As many of them as SendGrid packs into one post. */
export function largestSendGridBatch(): object[] {
  const events = sendGridEvents(4000)
  let size = 2
  return events.filter((event) => (size += JSON.stringify(event).length + 1) <= largestBatch)
}

function sendGridEvent(index: number): object {
  const id = index.toString(36).padStart(8, '0')
  const about = {
    email: `reader-${index}@example.com`,
    timestamp: 1_790_000_000 + index,
    'smtp-id': `<${id}@ismtpd-1.example.net>`,
    category: ['news', 'november'],
    sg_event_id: `ZGVsaXZlcmVkLTAtMTIzNDU2Nz${id}`,
    sg_message_id: `14c5d75ce93.dfd.${id}.recvd-7d8f6c5b4-x2x9p-1-6655AD93-1.0`,
  }
  switch (index % 10) {
    case 0:
      return { ...about, event: 'click', url: `https://example.com/offers/${index}`, ...reader }
    case 1:
    case 2:
    case 3:
      return { ...about, event: 'open', sg_machine_open: false, ...reader }
    case 4:
      return { ...about, event: 'bounce', type: 'bounce', status: '5.1.1', reason }
    default:
      return { ...about, event: 'delivered', response: '250 2.0.0 OK queued' }
  }
}

const reader = { useragent: 'Mozilla/5.0 (X11; Linux x86_64)', ip: '192.0.2.7' }
const reason = '550 5.1.1 The email account that you tried to reach does not exist'
