import { randomUUID } from 'node:crypto'
import { signedDelivery, type SampleDelivery } from '@mailherald/testing'
import type { Secrets } from './secrets.js'

/** Makes a bounce of a provider that no app has seen. */
export type Bounce = (secrets: Secrets) => SampleDelivery

/** What every payload holds, and no answer may. */
export const marker = 'gone@example.com'

export const tencentBounce: Bounce = ({ sign }) =>
  signedDelivery('tencent-ses', 'bounce', {
    payload: { email: marker, bulkId: randomUUID() },
    sign: sign['tencent-ses'],
  })

/** At the path of an account. */
export const shopBounce: Bounce = ({ sign }) =>
  signedDelivery('tencent-ses', 'bounce', {
    account: 'shop',
    payload: { email: marker, bulkId: randomUUID() },
    sign: sign['tencent-ses'],
  })

/** With characters of two to four bytes, over several chunks. */
export const resendBounce: Bounce = ({ sign }) =>
  signedDelivery('resend', 'email.bounced', {
    payload: {
      data: { email_id: randomUUID(), to: [marker], subject: 'aé€😀'.repeat(6000) },
    },
    sign: sign.resend,
  })

export const sendGridBounce: Bounce = (secrets) => sendGridBatch(secrets, 0)

/** As large as SendGrid's batches get: close to 1 MiB. */
export const largeBounce: Bounce = (secrets) => sendGridBatch(secrets, 1000 * 1024)

function sendGridBatch({ sign }: Secrets, bytes: number): SampleDelivery {
  return signedDelivery('sendgrid', 'bounce', {
    payload: { email: marker, sg_event_id: randomUUID() },
    extra: { padding: 'x'.repeat(bytes) },
    sign: sign.sendgrid,
  })
}
