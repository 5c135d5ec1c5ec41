import type { Page } from './browser.js'
import { enter, tabTo } from './keyboard.js'

/** A view, and how the keyboard alone leads to it. */
export interface Way {
  /** As its file is called. */
  readonly view: string
  readonly title: RegExp
  /** `about` is an address that something happened to. */
  go(page: Page, about: string): Promise<void>
}

const link = (hash: string) => (page: Page) => enter(page, `header nav a[href="#/${hash}"]`)

/** Every view. */
export const ways: readonly Way[] = [
  { view: 'deliveries', title: /^Deliveries$/, go: link('') },
  { view: 'delivery', title: /^Delivery /, go: toDelivery },
  { view: 'events', title: /^Events$/, go: link('events') },
  { view: 'suppressions', title: /^Suppressions$/, go: link('suppressions') },
  { view: 'charts', title: /^Charts$/, go: link('charts') },
  { view: 'queue', title: /^Queue$/, go: link('queue') },
  { view: 'search', title: /^Search$/, go: toSearch },
  { view: 'person', title: /^Recipient$/, go: toPerson },
  { view: 'message', title: /^Message$/, go: toMessage },
]

async function toDelivery(page: Page): Promise<void> {
  await link('')(page)
  const row = 'main tbody a[href^="#/deliveries/"]'
  await page.locator(row).first().waitFor()
  await enter(page, row)
}

async function toSearch(page: Page, about: string): Promise<void> {
  await tabTo(page, '[type=search]')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(about)
  await page.keyboard.press('Enter')
}

async function toPerson(page: Page, about: string): Promise<void> {
  await toSearch(page, about)
  await page.locator('.big a').waitFor()
  await enter(page, '.big a')
}

async function toMessage(page: Page, about: string): Promise<void> {
  await toPerson(page, about)
  const row = '[aria-label="Messages"] a[href^="#/messages/"]'
  await page.getByRole('heading', { name: 'Recipient' }).waitFor()
  await page.locator(row).first().waitFor()
  await enter(page, row)
}
