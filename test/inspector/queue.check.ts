import { hasRedis } from '@mailherald/test-support/launch-redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousIn } from './axe.js'
import { hasBrowser, startBrowser, visit, type Visit } from './browser.js'
import { picture } from './picture.js'
import { startQueueApp } from './start-queue-app.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let app: Awaited<ReturnType<typeof startQueueApp>>
let visited: Visit

describe.skipIf(!hasBrowser || !hasRedis)('the inspector of a queue on BullMQ', () => {
  beforeAll(async () => {
    ;[browser, app] = await Promise.all([
      startBrowser(),
      startQueueApp({ error: 'no mailbox for ada@example.com' }),
    ])
    visited = await visit(browser, app.link)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('shows what waits, and dead letters with their errors', async () => {
    await app.fail(4)
    const { page, open } = visited
    await open('queue')
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(4)
    expect(await page.locator('.counts').textContent()).toMatch(/waiting0active0.*dead letters4/)
    expect(await page.locator('main tbody').textContent()).toContain(
      'no mailbox for a***@example.com',
    )
    expect(await seriousIn(page)).toEqual([])
    await picture(page, 'queue')
  })

  it('replays one of them, drops one, and replays the rest', async () => {
    const { page } = visited
    const rows = page.locator('main tbody tr')
    app.mend()
    await page.getByRole('button', { name: 'Replay', exact: true }).first().click()
    await expect.poll(() => app.handled()).toBe(1)
    await expect.poll(() => rows.count()).toBe(3)
    await page.getByRole('button', { name: 'Drop', exact: true }).first().click()
    await page.keyboard.press('Escape')
    expect(await rows.count()).toBe(3)
    await page.getByRole('button', { name: 'Drop', exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Drop' }).click()
    await expect.poll(() => rows.count()).toBe(2)
    expect(app.handled()).toBe(1)
    await page.getByRole('button', { name: 'Replay all' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Replay all' }).click()
    await page.getByText('There are none.').waitFor()
    await expect.poll(() => app.handled()).toBe(3)
  })

  it('shows the runs of a job with the delivery that brought it', async () => {
    const { page, open } = visited
    await app.fail(0)
    await app.deliver()
    await expect.poll(() => app.handled()).toBe(4)
    await open('')
    await page.getByLabel('Kind').selectOption('delivery')
    await page.locator('main tbody tr a').first().click()
    const runs = page.getByRole('region', { name: 'What each handler did' })
    expect(await runs.textContent()).toMatch(/mail.*done/)
    expect(visited.faults).toEqual([])
  })
})
