import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasBrowser,
  picture,
  seriousIn,
  settled,
  startBrowser,
  visit,
  type Visit,
} from './browser.js'
import { bounce, startExample, type Example } from './start-example.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let example: Example
let visited: Visit

describe.skipIf(!hasBrowser)('the inspector of the ledger example, on PGlite', () => {
  beforeAll(async () => {
    ;[browser, example] = await Promise.all([startBrowser(), startExample('ledger-app')])
    visited = await visit(browser, example.link)
  })
  afterAll(async () => {
    await browser.close()
    await example.stop()
  })

  async function mayMail(address: string): Promise<unknown> {
    const response = await fetch(`${example.origin}/may-mail/${address}`)
    return ((await response.json()) as { readonly mayMail: boolean }).mayMail
  }

  it('shows every event that was recorded, and those of one type', async () => {
    const { page, open } = visited
    await open('events')
    expect(await page.locator('main tbody tr').count()).toBe(27)
    await page.getByLabel('Type').selectOption('email.bounced')
    await settled(page)
    const rows = await page.locator('main tbody tr').allTextContents()
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.every((text) => text.includes('email.bounced'))).toBe(true)
  })

  it('shows a person with status and suppression, and takes them off the list', async () => {
    const { page } = visited
    await example.deliver(bounce({ email: 'ann.lee@example.com' }))
    expect(await mayMail('ann.lee@example.com')).toBe(false)
    await page.getByRole('searchbox').fill('ann.lee@example.com')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.locator('.big a').click()
    await page.getByRole('heading', { name: 'Recipient' }).waitFor()
    await settled(page)
    const list = page.getByRole('region', { name: 'Suppressions' })
    expect(await list.textContent()).toContain('bounce')
    expect(await seriousIn(page)).toEqual([])
    await picture(page, 'inspector-recipient')
    await page.getByRole('button', { name: 'Remove' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.textContent()).toContain('Take a***@example.com off the list?')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await mayMail('ann.lee@example.com')).toBe(false)
    await page.getByRole('button', { name: 'Remove' }).click()
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Not suppressed: may be mailed.').waitFor()
    expect(await mayMail('ann.lee@example.com')).toBe(true)
  })

  it('puts somebody on the list, and finds them there', async () => {
    const { page, open } = visited
    await open('suppressions')
    await page.getByLabel('Address', { exact: true }).fill('bob@example.org')
    await page.getByRole('button', { name: 'Suppress' }).click()
    await page.getByRole('link', { name: 'b***@example.org' }).waitFor()
    expect(await mayMail('bob@example.org')).toBe(false)
    expect(await page.locator('[aria-live]').textContent()).toBe('Added to the list.')
    expect(await seriousIn(page)).toEqual([])
  })

  it('draws what the ledger counts', async () => {
    const { page, open } = visited
    await open('charts')
    expect(await page.locator('main').textContent()).toContain('come from the ledger')
    const events = page.getByRole('img', { name: /^Events: .*email\.bounced 1/ })
    await events.waitFor()
  })

  it('has done nothing wrong', () => expect(visited.faults).toEqual([]))
})

describe.skipIf(!hasBrowser)('the inspector of the Nest example', () => {
  it('opens, shows a delivery as it comes, and what the handlers did', async () => {
    const [browser, example] = await Promise.all([startBrowser(), startExample('nestjs-app')])
    try {
      const { page, faults } = await visit(browser, example.link)
      const rows = page.locator('main tbody tr')
      await expect.poll(() => rows.count()).toBe(27)
      await expect.poll(() => page.locator('.live').textContent()).toBe('live')
      await example.deliver(bounce())
      await expect.poll(() => rows.count()).toBe(28)
      await rows.locator('a').first().click()
      await page.getByRole('region', { name: 'What each handler did' }).waitFor()
      expect(await page.locator('main').textContent()).toContain('Suppressions.bounced')
      expect(faults).toEqual([])
    } finally {
      await browser.close()
      await example.stop()
    }
  })
})
