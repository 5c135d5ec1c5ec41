import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasBrowser,
  openNewest,
  settled,
  show,
  startBrowser,
  visit,
  type Visit,
} from './browser.js'
import { payload } from '@mailherald/test-support/acme'
import { startApp } from './start-app.js'
import { bounce, startExample, type Example } from './start-example.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let example: Example
let visited: Visit

const markup = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>\u202e{{constructor.constructor('window.ran=1')()}}`

describe.skipIf(!hasBrowser)('what was stored by whoever', () => {
  beforeAll(async () => {
    ;[browser, example] = await Promise.all([startBrowser(), startExample('express-app')])
    visited = await visit(browser, example.link)
  })
  afterAll(async () => {
    await browser.close()
    await example.stop()
  })

  it('never runs, whatever field it is in', async () => {
    const { page, open, faults } = visited
    const fields = Object.fromEntries(
      Object.keys(bounce()).map((name) => [name, name === 'event' ? 'bounce' : markup]),
    )
    await example.deliver({ ...fields, [markup]: markup })
    await example.deliver({ ...fields, event: markup })
    await example.deliver(
      bounce({ bulkId: markup, reason: markup, email: `${markup}@example.com` }),
    )
    await openNewest(visited)
    await page.getByText('Payload of this event').click()
    await show(page, 'text')
    await show(page, 'hex')
    await page.getByLabel('Show addresses').check()
    await settled(page)
    for (const view of ['', 'events', 'charts']) await open(view)
    await page.getByRole('searchbox').fill(markup)
    await page.getByRole('searchbox').press('Enter')
    await settled(page)
    await page.getByRole('region', { name: 'Messages' }).getByRole('link').first().click()
    await settled(page)
    await page.getByLabel('Show addresses').uncheck()
    await settled(page)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.locator('main img, main script, a[href^="javascript"]').count()).toBe(0)
    expect(await page.locator('main').textContent()).toContain('<img src=x')
    // A character that turns the order of a line round is written out.
    expect(await page.locator('main').textContent()).not.toContain('\u202e')
    expect(faults).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('a delivery of nearly a mebibyte', () => {
  it.each([
    ['one line', { note: 'x'.repeat(900_000) }],
    ['many lines', { note: '\n'.repeat(400_000) }],
    ['many fields', { all: Array.from({ length: 60_000 }, (_, n) => `v${n}`) }],
  ])('does not freeze the page: %s', async (_, more) => {
    const [browser, app] = await Promise.all([startBrowser(), startApp()])
    try {
      const visited = await visit(browser, app.link)
      const { page } = visited
      await app.deliver({ ...payload('email.bounced'), ...more })
      await page.evaluate(watchTasks)
      await openNewest(visited)
      const body = page.locator('.lines').first()
      await body.evaluate((element) => void (element.scrollTop = element.scrollHeight))
      await expect.poll(() => body.textContent()).toMatch(/}\s*$/)
      await show(page, 'hex')
      await page.getByRole('region', { name: 'Body in hexadecimal' }).waitFor()
      const nodes = await page.evaluate('document.querySelectorAll("*").length')
      expect(nodes).toBeLessThan(6000)
      expect(await page.evaluate('Math.max(0, ...globalThis.tasks)')).toBeLessThan(1000)
      expect(visited.faults).toEqual([])
    } finally {
      await browser.close()
      app.stop()
    }
  })
})

const watchTasks = `
  globalThis.tasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })`
