import { createHash, createSign, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { SampleDelivery, Signer } from '@mailherald/testing'
import { call, verifierVector } from './make-vector.js'
import type { Vector } from './vector.js'

const secondsOf = ({ signedAt }: SampleDelivery): string =>
  String(Math.floor(signedAt.getTime() / 1000))

const withHeaders = (
  delivery: SampleDelivery,
  headers: Record<string, string>,
): SampleDelivery => ({
  ...delivery,
  headers: { ...delivery.headers, ...headers },
})

const proved = { signsBody: true, signsTime: true }

/** Standard Webhooks with a public key. */
export function ed25519Vector(): Vector {
  const [own, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const { x = '' } = own.publicKey.export({ format: 'jwk' })
  const secret = `whpk_${Buffer.from(x, 'base64url').toString('base64')}`
  return verifierVector('standardWebhooks, Ed25519', call('standardWebhooks', { secret }), {
    own: ed25519Signer(own.privateKey),
    other: ed25519Signer(other.privateKey),
    ...proved,
  })
}

function ed25519Signer(key: KeyObject): Signer {
  return (delivery) => {
    const id = `msg_${createHash('sha256').update(delivery.body).digest('hex').slice(0, 24)}`
    const time = secondsOf(delivery)
    const content = Buffer.concat([Buffer.from(`${id}.${time}.`), delivery.body])
    return withHeaders(delivery, {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1a,${sign(null, content, key).toString('base64')}`,
    })
  }
}

const ecdsaHeaders = { header: 'x-signature', timestampHeader: 'x-timestamp' }

/** ECDSA over P-256. */
export function ecdsaVector(): Vector {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const [own, other] = [pair(), pair()]
  const publicKey = own.publicKey.export({ format: 'pem', type: 'spki' }).toString()
  return verifierVector('ecdsaSignature', call('ecdsaSignature', { ...ecdsaHeaders, publicKey }), {
    own: ecdsaSigner(own.privateKey),
    other: ecdsaSigner(other.privateKey),
    ...proved,
  })
}

function ecdsaSigner(key: KeyObject): Signer {
  return (delivery) => {
    const time = secondsOf(delivery)
    const signature = createSign('sha256').update(time).update(delivery.body).sign(key, 'base64')
    return withHeaders(delivery, { 'x-signature': signature, 'x-timestamp': time })
  }
}
