import { signedDelivery } from '@mailherald/testing'

/** The secret of the URL. */
export const token = 'a-token-that-nobody-guesses'

const path: string = '/webhooks/tencent-ses'

/** Where the load goes. */
export const target: { path: string; genuine: string; forged: string } = {
  path,
  genuine: `${path}?token=${token}`,
  forged: `${path}?token=another-token-of-somebody`,
}

/** A bounce of Tencent SES, with a tag where each event has its own id. */
export const body: string = Buffer.from(
  signedDelivery('tencent-ses', 'bounce', { payload: { bulkId: 'qcloudses-30-[<id>]' } }).body,
).toString()
