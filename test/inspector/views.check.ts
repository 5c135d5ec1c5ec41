import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasBrowser,
  openNewest,
  overflow,
  picture,
  seriousIn,
  settled,
  show,
  startBrowser,
  visit,
  type Visit,
} from './browser.js'
import { bounce, startExample, type Example } from './start-example.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let example: Example
let desktop: Visit

describe.skipIf(!hasBrowser)('the inspector of the Express example', () => {
  beforeAll(async () => {
    ;[browser, example] = await Promise.all([startBrowser(), startExample('express-app')])
    desktop = await visit(browser, example.link)
  })
  afterAll(async () => {
    await browser.close()
    await example.stop()
  })

  it('opens by its link, once, and leaves no token in the address', async () => {
    expect(desktop.page.url()).toBe(`${example.origin}/mailherald/`)
    const { status } = await fetch(example.link, { redirect: 'manual' })
    expect(status).toBe(401)
  })

  it('shows what came in, and a new delivery as it comes', async () => {
    const { page, open } = desktop
    await open('')
    const rows = page.locator('main tbody tr')
    expect(await rows.count()).toBe(27)
    await expect.poll(() => page.locator('.live').textContent()).toBe('live')
    await picture(page, 'inspector')
    await example.deliver(bounce())
    await expect.poll(() => rows.count()).toBe(28)
    expect(await rows.first().textContent()).toMatch(
      /accepted 200email\.bounced a\*\*\*@example\.com/,
    )
    await page.getByRole('button', { name: 'Pause' }).click()
    await example.deliver(bounce())
    await page.getByRole('button', { name: 'Go on (1 new)' }).click()
    await expect.poll(() => rows.count()).toBe(29)
  })

  it('can be filtered', async () => {
    const { page, open } = desktop
    await open('')
    await page.getByLabel('Provider').selectOption('simplysend')
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(19)
    await page.getByLabel('Outcome').selectOption('refused')
    await page.getByText('Nothing yet').waitFor()
    await page.getByLabel('Outcome').selectOption('')
    await page.getByLabel('Provider').selectOption('')
  })

  it('shows one delivery: its bytes, its headers, its events, where their fields are from, its handlers', async () => {
    const { page } = desktop
    await example.deliver(bounce({ bulkId: 'shown-in-full' }))
    await openNewest(desktop)
    await picture(page, 'inspector-delivery')
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toContain('"bulkId": "shown-in-full"')
    expect(text).toContain('content-type')
    const recipient = page.locator('tr', { hasText: 'recipient' }).first()
    expect(await recipient.textContent()).toContain('raw.email')
    const handlers = page.getByRole('region', { name: 'What each handler did' })
    expect(await handlers.textContent()).toMatch(/suppress.*done.*track.*done/)
    await show(page, 'hex')
    const dump = page.getByRole('region', { name: 'Body in hexadecimal' })
    expect(await dump.textContent()).toMatch(/^000000 {2}7b 22 65 76 65 6e 74/)
    await show(page, 'text')
    await page.getByRole('region', { name: 'Body as text' }).waitFor()
    await page.getByText('Payload of this event').click()
    await page.getByRole('region', { name: 'raw' }).waitFor()
  })

  it('shows no address until that is asked for, and none again after that', async () => {
    const { page } = desktop
    await openNewest(desktop)
    expect(await page.content()).not.toContain('ann.lee@')
    const asked = page.waitForRequest((request) => request.url().includes('/-/reveal/deliveries/'))
    await page.getByLabel('Show addresses').check()
    expect((await asked).method()).toBe('POST')
    await page.getByText('ann.lee@example.com').first().waitFor()
    await page.getByLabel('Show addresses').uncheck()
    await expect.poll(() => page.content()).not.toContain('ann.lee@')
  })

  it('finds a person by the address, and what happened to a message', async () => {
    const { page } = desktop
    await page.getByRole('searchbox').fill('nobody@example.com')
    await page.getByRole('searchbox').press('Enter')
    await page.locator('.big a').click()
    await page.getByRole('heading', { name: 'Recipient' }).waitFor()
    expect(page.url()).not.toContain('nobody')
    await page.getByRole('region', { name: 'Messages' }).getByRole('link').first().click()
    const timeline = page.getByRole('region', { name: 'Timeline of the message' })
    expect(await timeline.textContent()).toContain('email.bounced')
    expect(await page.locator('main').textContent()).toContain('Without a ledger')
  })

  it('has charts, with their numbers as tables, for one provider too', async () => {
    const { page, open } = desktop
    await open('charts')
    expect(await page.locator('canvas').count()).toBe(5)
    const deliveries = page.getByRole('img', { name: /^Deliveries: accepted \d+/ })
    expect(await deliveries.count()).toBe(1)
    await page.getByText('As numbers: Deliveries').click()
    const numbers = page.getByRole('region', { name: 'Deliveries as numbers' })
    expect(await numbers.locator('tbody tr').count()).toBeGreaterThan(0)
    await page.getByRole('combobox', { name: 'Provider and account' }).selectOption('simplysend')
    await expect
      .poll(() => page.getByRole('img', { name: 'Deliveries: accepted 19' }).count())
      .toBe(1)
    await page.getByRole('radio', { name: '30 days' }).check()
    await settled(page)
    expect(await page.locator('canvas').count()).toBe(5)
  })

  const views = ['', 'events', 'suppressions', 'charts', 'queue', 'search', 'nowhere']

  it.each(['light', 'dark'] as const)('has nothing serious for axe, in %s', async (colorScheme) => {
    const visited = await visit(browser, example.link, { colorScheme, like: desktop })
    const { page, open, faults } = visited
    // What does not depend on the colours was looked at in the light.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(16, 18, 24)' : 'rgb(246, 247, 249)')
    for (const view of views) {
      await open(view)
      expect([view, await seriousIn(page, rules)]).toEqual([view, []])
    }
    await openNewest(visited)
    expect(await seriousIn(page, rules)).toEqual([])
    expect(faults).toEqual([])
  })

  it('fits on a screen of 320 pixels', async () => {
    const visited = await visit(browser, example.link, { width: 320, like: desktop })
    const { page, open } = visited
    for (const view of views) {
      await open(view)
      expect([view, await overflow(page)]).toEqual([view, 0])
    }
    await openNewest(visited)
    expect(await overflow(page)).toBe(0)
    await show(page, 'hex')
    expect(await overflow(page)).toBe(0)
  })

  it('can be used with the keyboard alone', async () => {
    const { page, open } = await visit(browser, example.link, { like: desktop })
    const focused = (): Promise<string> => textOfFocused(page)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Pause')
    await tabTo(page, (text) => /^\d\d:\d\d:\d\d$/.test(text))
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^Delivery /)
    await settled(page)
    await tabTo(page, (text) => text.startsWith('{'))
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('region', { name: 'Body as text' }).waitFor()
    await open('charts')
    await expect.poll(focused).toBe('Charts')
  })

  function textOfFocused(page: Visit['page']): Promise<string> {
    return page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""')
  }

  async function tabTo(page: Visit['page'], isIt: (text: string) => boolean): Promise<void> {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab')
      if (isIt(await textOfFocused(page))) return
    }
    throw new Error('It is not reached.')
  }

  it('has done nothing that its policy forbids, and has asked no other host', () => {
    expect(desktop.faults).toEqual([])
  })
})
