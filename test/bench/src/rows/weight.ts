import { gzipSync } from 'node:zlib'
import { bundle, type Changes, type Stubs } from '../bundle.js'
import { short, type Floor, type Row, type Spread } from '../row.js'

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
      const whole = await weigh({})
      const floors = await Promise.all(
        Object.entries(parts).map(async ([name, changes]): Promise<Floor> => {
          const { zipped, plain } = await weigh(changes)
          return { name, ...exactly(zipped), takes: plain }
        }),
      )
      return { ...exactly(whole.zipped), unit: 'kB', detail: whole.plain, floors }
    },
  },
]

/** What an app does not use that only receives: `createHerald` takes in all of it. */
const optional: Stubs = {
  'core/dist/http/web/fetch.js': 'export const receiveRequest = 0',
  'core/dist/receive/ingest.js': 'export const ingest = 0, normalize = 0',
  'core/dist/queue/enqueue.js': 'export const enqueue = 0',
  'core/dist/queue/process-job.js': 'export const processJob = 0, shortDelay = 0',
  'core/dist/ledger/record.js': 'export const record = 0',
  'core/dist/observe/watch.js': 'export const watchDelivery = 0, withWatch = 0',
}

const parts: Readonly<Record<string, Changes>> = {
  'the same without `fetch()`, `ingest()` and all that only a queue, a ledger or observers need': {
    stubs: optional,
  },
  'the same without the sentences of its errors and log': { sentences: false },
  'the same without both': { stubs: optional, sentences: false },
  'the same without a provider and a verifier': {
    stubs: {
      'core/dist/providers/simplysend/index.js': 'export const simplySend = 0',
      'core/dist/providers/tencent-ses/index.js': 'export const tencentSes = 0',
      'core/dist/verify/index.js': 'export const hmacSignature = 0, urlToken = 0',
    },
  },
}

async function weigh(changes: Changes): Promise<{ zipped: number; plain: string }> {
  const { code } = await bundle(app, true, changes)
  return {
    zipped: gzipSync(code, { level: 9 }).length / 1000,
    plain: `${short(Buffer.byteLength(code) / 1000)} kB before gzip`,
  }
}

function exactly(size: number): Spread {
  return { median: size, low: size, high: size }
}
