import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, startBrowser, visit, type Visit } from './browser.js'
import { everyViewOf } from './every-view.js'
import { guardOf } from './guarded.js'
import { bounce, startExample, type Example } from './start-example.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let example: Example
let visited: Visit

describe.skipIf(!hasBrowser)('the inspector of the Nest example', () => {
  beforeAll(async () => {
    ;[browser, example] = await Promise.all([startBrowser(), startExample('nestjs-app')])
    visited = await visit(browser, example.link)
  })
  afterAll(async () => {
    await browser.close()
    await example.stop()
  })

  it('opens, shows a delivery as it comes, and what the handlers did', async () => {
    const { page } = visited
    const rows = page.locator('main tbody tr')
    await expect.poll(() => rows.count()).toBe(27)
    await expect.poll(() => page.locator('.live').textContent()).toBe('live')
    await example.deliver(bounce())
    await expect.poll(() => rows.count()).toBe(28)
    await rows.locator('a').first().click()
    await page.getByRole('region', { name: 'What each handler did' }).waitFor()
    expect(await page.locator('main').textContent()).toContain('Suppressions.bounced')
  })

  everyViewOf(() => ({ visited, about: 'ann.lee@example.com' }))
  guardOf(() => visited)
})
