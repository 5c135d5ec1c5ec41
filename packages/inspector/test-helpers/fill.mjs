// Fills an inspector with all kinds of deliveries, and prints how much memory that took: run with --expose-gc.
import { setTimeout } from 'node:timers/promises'
import { createHerald, defineProvider } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { inspector } from '@mailherald/inspector'

const provider = defineProvider(
  {
    id: 'acme',
    title: 'Acme',
    docs: 'https://example.com',
    emits: ['email.delivered'],
    verify: unverified(),
    normalize: ({ raw }) => [
      {
        type: 'email.delivered',
        providerType: 'x',
        providerEventId: String(raw.id),
        recipient: `${raw.id}@example.com`,
        tags: [],
        metadata: {},
      },
    ],
  },
  { bodyLimit: 20 * 1024 * 1024 },
)

let id = 0
const kinds = {
  small: [1500, () => ({ id: ++id, text: 'x'.repeat(300) })],
  nested: [150, () => ({ id: ++id, lists: Array.from({ length: 5000 }, () => []) })],
  numbers: [80, () => ({ id: ++id, all: Object.fromEntries(numbers(3000)) })],
  batches: [15, () => Array.from({ length: 1000 }, () => ({ id: ++id, text: 'x'.repeat(300) }))],
  huge: [10, () => ({ id: ++id, text: 'ä'.repeat(4 * 1024 * 1024) })],
}

function numbers(count) {
  return Array.from({ length: count }, (_, n) => [`k${n}`, n + 0.5])
}

const grown = {}
const kept = []
const before = await used()
for (const [kind, [count, make]] of Object.entries(kinds)) {
  const view = inspector({ guard: () => true })
  const herald = createHerald({ providers: [provider], observe: view, logger: false })
  for (let n = 0; n < count; n++) {
    const body = Buffer.from(JSON.stringify(make()))
    await herald.receive({ provider: 'acme', method: 'POST', url: '/acme', headers: {}, body })
  }
  if (kind === 'small') await watchWithoutReading(view, herald)
  await herald.close()
  grown[kind] = (await used()) - before
  // Still in use here, so that it was not collected before.
  await view.fetch(new Request('http://localhost/-/state'))
}
console.log(JSON.stringify(grown))

/** Twenty pages that take nothing of what is sent to them. */
async function watchWithoutReading(view, herald) {
  const pages = []
  for (let n = 0; n < 20; n++) {
    pages.push(await view.fetch(new Request('http://localhost/-/live')))
  }
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < 100; n++) {
      const body = Buffer.from(JSON.stringify({ id: ++id }))
      const delivery = { provider: 'acme', method: 'POST', url: '/acme', headers: {}, body }
      const { status } = await herald.receive(delivery)
      if (status !== 200) throw new Error(`a page that hangs has changed an answer: ${status}`)
    }
    await setTimeout(210)
  }
  // They are open as long as the memory is measured.
  kept.push(...pages)
}

/** Once more after a while: buffers are freed in the background, later where the machine is busy. */
async function used() {
  globalThis.gc()
  await setTimeout(100)
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
