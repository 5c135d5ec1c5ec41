import { createHerald } from '@mailherald/core'
import { engageLab } from '@mailherald/core/providers/engagelab'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { engageLabSigner } from './signer.js'

const appSecret = 'the-app-secret-of-one-account'

it.each(['md5', 'hmac-sha256'] as const)(
  'every sample of EngageLab is genuinely signed by engageLabSigner in %s, and not under another secret',
  async (scheme) => {
    const herald = createHerald({ providers: [engageLab({ appSecret })], logger: false })
    const sign = engageLabSigner({ appSecret, scheme })
    const foreign = engageLabSigner({ appSecret: 'the-app-secret-of-another-one', scheme })
    for (const event of sampleEvents('engagelab')) {
      const delivery = signedDelivery('engagelab', event, { sign })
      expect((await herald.receive(delivery)).status).toBe(200)
      const forged = signedDelivery('engagelab', event, { sign: foreign })
      expect((await herald.receive(forged)).status).toBe(401)
    }
  },
)
