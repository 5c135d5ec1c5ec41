import { gzipSync } from 'node:zlib'
import { bundle } from '../bundle.js'
import { short, type Row } from '../row.js'

const app = `
import { createHerald } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
export const herald = (token, secret) => createHerald({ providers: [
  tencentSes({ verify: urlToken(token) }),
  simplySend({ verify: hmacSignature({ header: 'x-signature', secret }) }),
] })
`

export const weight: readonly Row[] = [
  {
    name: 'bundled for two providers with their verifiers, minified, gzip',
    reference: '–',
    target: { atMost: 15 },
    measure: async () => {
      const { code } = await bundle(app, true)
      const size = gzipSync(code, { level: 9 }).length / 1000
      const detail = `${short(Buffer.byteLength(code) / 1000)} kB before gzip`
      return { median: size, low: size, high: size, unit: 'kB', detail }
    },
  },
]
