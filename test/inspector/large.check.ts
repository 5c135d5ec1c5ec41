import { payload } from '@mailherald/test-support/acme'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openNewest, show, startBrowser, visit, type Visit } from './browser.js'
import { startApp } from './start-app.js'

const mebibyte = 1024 * 1024
let browser: Awaited<ReturnType<typeof startBrowser>>
let app: Awaited<ReturnType<typeof startApp>>
let first: Visit

describe.skipIf(!hasBrowser)('a delivery of a mebibyte does not freeze the page', () => {
  beforeAll(async () => {
    ;[browser, app] = await Promise.all([startBrowser(), startApp()])
    first = await visit(browser, app.link)
  })
  afterAll(async () => {
    await browser.close()
    app.stop()
  })

  it.each([
    ['one line', { note: 'x'.repeat(mebibyte - 200) }],
    ['many lines', { note: '\n'.repeat(mebibyte / 2 - 200) }],
    ['many fields', { all: Array.from({ length: 120_000 }, (_, n) => `v${n}`.slice(0, 5)) }],
  ])('with a body of %s', async (_, more) => {
    const visited = await watched()
    const { page } = visited
    const sent = { ...payload('email.bounced'), ...more }
    expect(JSON.stringify(sent).length).toBeGreaterThan(0.9 * mebibyte)
    await app.deliver(sent)
    await openNewest(visited)
    const body = page.locator('.lines').first()
    await body.evaluate((element) => void (element.scrollTop = element.scrollHeight))
    await expect.poll(() => body.textContent()).toMatch(/}\s*$/)
    await show(page, 'hex')
    await page.getByRole('region', { name: 'Body in hexadecimal' }).waitFor()
    await expectSwift(visited)
  })

  it.each([
    ['one header', () => ({ 'user-agent': 'x'.repeat(mebibyte) }), '1040576 more characters'],
    [
      'one header of addresses',
      () => ({ 'user-agent': 'a@b.c '.repeat(mebibyte / 6) }),
      'more characters',
    ],
    [
      'twenty thousand headers',
      () => many(20_000, 'x'.repeat(40)),
      'The first 200 of 20,001 headers',
    ],
  ])('with %s', async (_, headers, said) => {
    const visited = await watched()
    await app.deliver(payload('email.bounced'), headers())
    await openNewest(visited)
    await visited.page.getByText(said).waitFor()
    await expectSwift(visited)
  })
})

function many(count: number, value: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-many-${n}`, value]))
}

async function watched(): Promise<Visit> {
  const visited = await visit(browser, app.link, { like: first })
  await visited.page.evaluate(watchTasks)
  return visited
}

async function expectSwift({ page, faults }: Visit): Promise<void> {
  const nodes = await page.evaluate('document.querySelectorAll("*").length')
  expect(nodes).toBeLessThan(6000)
  expect(await page.evaluate('Math.max(0, ...globalThis.tasks)')).toBeLessThan(1000)
  expect(faults).toEqual([])
}

const watchTasks = `
  globalThis.tasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })`
