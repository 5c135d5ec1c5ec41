import type { SampleDelivery } from './sample-delivery.js'

/** A delivery that also has its body as text, for HTTP clients that send no bytes. */
export class SendableDelivery implements SampleDelivery {
  declare readonly provider: string
  declare readonly account?: string
  declare readonly method: string
  declare readonly url: string
  declare readonly headers: Readonly<Record<string, string>>
  declare readonly body: SampleDelivery['body']
  declare readonly remoteAddress?: string
  declare readonly receivedAt?: Date
  declare readonly signedAt: Date

  constructor(delivery: SampleDelivery) {
    Object.assign(this, delivery)
  }

  /**
   * The body, for `request(app).post(url).set(headers).send(text)` of supertest. Of the class and not of the
   * object: a copy with another body must not keep the text of this one.
   *
   * @throws {TypeError} when the body is not UTF-8
   */
  get text(): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.body)
    } catch (cause) {
      throw new TypeError(notText, { cause })
    }
  }
}

const notText =
  'The body is not text. Send its bytes; with supertest: .serialize((bytes) => bytes).send(Buffer.from(body)).'
