import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../bundle.js'
import type { Row } from '../row.js'
import { moreMs, takeTurns, times, type Measure } from '../take-turns.js'

const token = 'a-token-that-nobody-guesses'

const app = `
import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/lambda'
const verify = urlToken('${token}')
const herald = createHerald({ providers: [tencentSes({ verify })], logger: false })
herald.on('*', () => {})
const handler = mailherald(herald)
export const deliver = async (index) => (await handler({
  version: '2.0',
  rawPath: '/webhooks/tencent-ses',
  rawQueryString: 'token=${token}',
  headers: { 'content-type': 'application/json' },
  requestContext: { http: { method: 'POST', sourceIp: '192.0.2.1' } },
  body: JSON.stringify({ event: 'delivered', email: 'a@example.com', bulkId: 'b' + index, timestamp: 1 }),
  isBase64Encoded: false,
})).statusCode
`

/** A function bundled into one file, as functions are: from an instance's start on. */
export const lambda: readonly Row[] = [
  {
    name: 'cold, on Lambda: import of the bundled function and the first event',
    reference: 'an empty module',
    measure: ({ rounds }) =>
      inFolder((folder) =>
        takeTurns(
          { ours: nth(folder, 'app.js', 1), reference: nth(folder, 'empty.js', 1) },
          rounds,
          moreMs,
        ),
      ),
  },
  {
    name: 'on Lambda: the hundredth event',
    reference: 'import and the first',
    measure: ({ rounds }) =>
      inFolder((folder) =>
        takeTurns(
          { ours: nth(folder, 'app.js', 100), reference: nth(folder, 'app.js', 1) },
          rounds,
          times((ms) => `${ms.toPrecision(3)} ms`),
        ),
      ),
  },
]

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-lambda-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'app.js'), (await bundle(app, true)).code)
    writeFileSync(join(folder, 'empty.js'), 'export const deliver = () => 200')
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** How long the event of that number takes in a process of its own; the first with the import before it. */
function nth(cwd: string, file: string, number: number): Measure {
  const script = `run-${number}-${file}`
  const source = `let start = performance.now()
const { deliver } = await import('./${file}')
for (let index = 1; index <= ${number}; index++) {
  if (index > 1) start = performance.now()
  if ((await deliver(index)) !== 200) throw new Error('refused')
}
console.log(performance.now() - start)`
  writeFileSync(join(cwd, script), source)
  return () => Number(execFileSync(process.execPath, [script], { cwd, encoding: 'utf8' }))
}
