import { hasRedis } from '@mailherald/test-support/launch-redis'
import { until } from '@mailherald/test-support/until'
import { memoryLedger } from '@mailherald/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, settled, show, startBrowser, visit, type Visit } from './browser.js'
import { reach } from './every-view.js'
import { startQueueApp } from './start-queue-app.js'
import { ways, type Way } from './ways.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let app: Awaited<ReturnType<typeof startQueueApp>>
let visited: Visit
const toDelivery = ways.find(({ view }) => view === 'delivery') as Way

const markup = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>\u202e{{constructor.constructor('window.ran=1')()}}`
const about = `${markup}@example.com`
/** All that a payload of Acme can hold, and a field that it does not know. */
const everyField = {
  id: markup,
  to: about,
  message: markup,
  tags: [markup],
  metadata: { [markup]: markup },
  [markup]: markup,
}

describe.skipIf(!hasBrowser || !hasRedis)('markup in every field of whoever', () => {
  beforeAll(async () => {
    const starting = startQueueApp({ ledger: memoryLedger(), handler: markup, error: markup })
    ;[browser, app] = await Promise.all([startBrowser(), starting])
    visited = await visit(browser, app.link)
    await app.deliver(everyField)
    await until(async () => (await app.dead.count()) === 1)
    // Without its job, so that it is the newest.
    await app.rest()
    await app.deliver(
      { ...everyField, id: `${markup} again` },
      { 'user-agent': markup, 'x-odd': markup },
    )
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  describe.each([
    { with: 'addresses hidden', isRevealed: false },
    { with: 'addresses shown', isRevealed: true },
  ])('with $with', ({ isRevealed }) => {
    it.each(ways)('does not run in the view $view, and is shown', async (way) => {
      const { page, faults } = visited
      await page.getByLabel('Show addresses').setChecked(isRevealed)
      await reach(way, { visited, about })
      await page.evaluate(openAll)
      await settled(page)
      const text = (await page.locator('main').textContent()) ?? ''
      if (isRevealed && way.view !== 'charts') expect(text).toContain('<img src=x')
      // A character that turns the order of a line round is written out.
      expect(text).not.toContain('\u202e')
      await expectNothingRan(page)
      expect(faults).toEqual([])
    })
  })

  it('does not run in any way to show a body', async () => {
    const { page } = visited
    await reach(toDelivery, { visited, about })
    for (const way of ['formatted', 'text', 'hex'] as const) {
      await show(page, way)
      await expectNothingRan(page)
    }
  })
})

const openAll = `
  for (const closed of document.querySelectorAll('main details:not([open])')) closed.open = true`

async function expectNothingRan(page: Visit['page']): Promise<void> {
  expect(await page.evaluate('window.ran')).toBeUndefined()
  expect(await page.locator('main img, main script, a[href^="javascript"]').count()).toBe(0)
}
