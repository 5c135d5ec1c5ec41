import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { sendGridKeys, sendGridSigner, unisenderGoSigner, type Signer } from '@mailherald/testing'
import { vectorOf } from './make-vector.js'
import { ours, secretOf, theirs } from './secrets.js'
import type { Vector } from './vector.js'

const codings = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }

/** Bodies that a runtime has to expand or to take apart. */
export function bodyVectors(): readonly Vector[] {
  return [...Object.keys(codings).map((coding) => encodedVector(coding as Coding)), formVector()]
}

type Coding = keyof typeof codings

function encodedVector(coding: Coding): Vector {
  const subject = { scheme: `a body in ${coding}`, kind: 'body', provider: 'unisender-go' } as const
  const signer = (of: string) => [unisenderGoSigner({ apiKey: secretOf(of) }), encoded(coding)]
  return vectorOf(
    { ...subject, through: 'fetch', options: { apiKey: secretOf(ours) } },
    { own: signer(ours), other: signer(theirs) },
  )
}

function encoded(coding: Coding): Signer {
  return (delivery) => ({
    ...delivery,
    headers: { ...delivery.headers, 'content-encoding': coding },
    body: new Uint8Array(codings[coding](delivery.body)),
  })
}

/** A mail of Inbound Parse. */
function formVector(): Vector {
  const [{ publicKey, privateKey }, other] = [sendGridKeys(), sendGridKeys()]
  return vectorOf(
    {
      scheme: 'a multipart form, with `@fastify/busboy`',
      kind: 'body',
      provider: 'sendgrid',
      event: 'inbound',
      through: 'fetch',
      options: { publicKey, inbound: true },
    },
    { own: sendGridSigner({ privateKey }), other: sendGridSigner(other), signsBody: true },
  )
}
