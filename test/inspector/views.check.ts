import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousIn } from './axe.js'
import {
  hasBrowser,
  openNewest,
  overflow,
  settled,
  show,
  startBrowser,
  visit,
  type Visit,
} from './browser.js'
import { everyViewOf } from './every-view.js'
import { guardOf } from './guarded.js'
import { enter, tabTo } from './keyboard.js'
import { picture } from './picture.js'
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
    await picture(page, 'deliveries')
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

  it('changes nothing while it is paused, though it was just opened', async () => {
    const { page } = await visit(browser, example.link, { like: desktop })
    await expect.poll(() => page.locator('.live').textContent()).toBe('live')
    await page.getByRole('button', { name: 'Pause' }).click()
    const rows = await page.locator('main tbody tr').count()
    await example.deliver(bounce())
    // Longer than it waits before it asks for what it missed before it was connected.
    await setTimeout(1500)
    expect(await page.getByRole('button', { name: 'Go on (1 new)' }).count()).toBe(1)
    expect(await page.locator('main tbody tr').count()).toBe(rows)
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
    await picture(page, 'delivery')
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

  everyViewOf(() => ({ visited: desktop, about: 'ann.lee@example.com' }))
  guardOf(() => desktop)

  it('shows a view that there is not, and a body in hexadecimal, on 320 pixels', async () => {
    const visited = await visit(browser, example.link, { width: 320, like: desktop })
    const { page, open } = visited
    await open('nowhere')
    expect(await seriousIn(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await openNewest(visited)
    await show(page, 'hex')
    expect(await overflow(page)).toBe(0)
  })

  it('tells the keyboard where it is, and has a way past its header', async () => {
    const { page, open } = await visit(browser, example.link, { like: desktop })
    const focused = (): Promise<string> =>
      page.evaluate<string>('document.activeElement.textContent.trim()')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Pause')
    await enter(page, 'main tbody a')
    await expect.poll(focused).toMatch(/^Delivery /)
    await settled(page)
    await tabTo(page, '.lines')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('region', { name: 'Body as text' }).waitFor()
    await open('charts')
    await expect.poll(focused).toBe('Charts')
  })

  it('has done nothing that its policy forbids, and has asked no other host', () => {
    expect(desktop.faults).toEqual([])
  })
})
