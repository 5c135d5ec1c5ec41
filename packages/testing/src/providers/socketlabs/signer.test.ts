import { createHerald } from '@mailherald/core'
import { socketLabs } from '@mailherald/core/providers/socketlabs'
import { expect, it } from 'vitest'
import { sampleEvents, signedDelivery } from '../../signed-delivery.js'
import { socketLabsSigner } from './signer.js'

const secretKey = 'Z123456AbcD1234563Ef'
const sign = socketLabsSigner({ secretKey })

it('every sample of SocketLabs is proved by socketLabsSigner, and by nothing else', async () => {
  const herald = createHerald({ providers: [socketLabs({ secretKey })], logger: false })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  for (const event of sampleEvents('socketlabs')) {
    const other = socketLabsSigner({ secretKey: 'the key of another webhook' })
    const forged = await herald.receive(signedDelivery('socketlabs', event, { sign: other }))
    const genuine = await herald.receive(signedDelivery('socketlabs', event, { sign }))
    expect([event, forged.status, genuine.status]).toEqual([event, 401, 200])
  }
  expect(new Set(seen)).toEqual(new Set(['shared-secret']))
  expect(seen).toHaveLength(sampleEvents('socketlabs').length)
})
