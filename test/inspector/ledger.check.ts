import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, settled, startBrowser, visit, type Visit } from './browser.js'
import { everyViewOf } from './every-view.js'
import { guardOf } from './guarded.js'
import { picture } from './picture.js'
import { bounce, startExample, type Example } from './start-example.js'

let browser: Awaited<ReturnType<typeof startBrowser>>
let example: Example
let visited: Visit
let stopDatabase: () => Promise<void>

interface Database {
  readonly url: string | undefined
  stop(): Promise<void>
}

async function server(): Promise<Database> {
  const started = await postgresServer()
  return { url: await started.database(), stop: () => started.remove() }
}

/** The example brings one along. */
const pglite = async (): Promise<Database> => ({ url: undefined, async stop() {} })

describe.each(
  [
    { name: 'PGlite', database: pglite, isThere: true },
    { name: 'PostgreSQL', database: server, isThere: hasPostgres },
  ].filter(({ isThere }) => isThere && hasBrowser),
)('the inspector of the ledger example, on $name', ({ name, database }) => {
  const draw = (view: string) => (name === 'PGlite' ? picture(visited.page, view) : undefined)

  beforeAll(async () => {
    const { url, stop } = await database()
    stopDatabase = stop
    ;[browser, example] = await Promise.all([
      startBrowser(),
      startExample('ledger-app', { DATABASE_URL: url }),
    ])
    visited = await visit(browser, example.link)
  })
  afterAll(async () => {
    await browser.close()
    await example.stop()
    await stopDatabase()
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
    await page.getByLabel('Type').selectOption('')
    await settled(page)
    await draw('events')
  })

  it('puts somebody on the list, and finds them there', async () => {
    const { page, open } = visited
    await open('suppressions')
    await page.getByLabel('Address', { exact: true }).fill('bob@example.org')
    await page.getByRole('button', { name: 'Suppress' }).click()
    await page.getByRole('link', { name: 'b***@example.org' }).waitFor()
    expect(await mayMail('bob@example.org')).toBe(false)
    expect(await page.locator('[aria-live]').textContent()).toBe('Added to the list.')
    await draw('suppressions')
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
    await draw('person')
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

  it('finds a message by its id, and shows all that happened to it', async () => {
    const { page } = visited
    for (const payload of aMessage()) await example.deliver(payload)
    await page.getByRole('searchbox').fill('ticket-1042')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('heading', { name: 'Search' }).waitFor()
    await settled(page)
    const found = page.getByRole('region', { name: 'Messages' })
    expect(await found.textContent()).toContain('Your ticket for Friday')
    await draw('search')
    await found.getByRole('link').first().click()
    const timeline = page.getByRole('region', { name: 'Timeline of the message' })
    await timeline.waitFor()
    const rows = await timeline.locator('tbody tr').allTextContents()
    expect(rows.map((row) => row.match(/email\.[a-z]+(?=a\*)/)?.[0])).toEqual([
      'email.delivered',
      'email.opened',
      'email.clicked',
      'email.complained',
    ])
    await draw('message')
  })

  it('draws what the ledger counts', async () => {
    const { page, open } = visited
    await open('charts')
    expect(await page.locator('main').textContent()).toContain('come from the ledger')
    const events = page.getByRole('img', { name: /^Events: .*email\.bounced 1/ })
    await events.waitFor()
  })

  everyViewOf(() => ({ visited, about: 'ann.lee@example.com' }))
  guardOf(() => visited)
})

/** What became of one message, as Tencent Cloud SES reports it. */
function aMessage(): Record<string, unknown>[] {
  const about = {
    bulkId: 'ticket-1042',
    subject: 'Your ticket for Friday',
    email: 'ann.lee@example.com',
  }
  const now = Math.floor(Date.now() / 1000)
  return [
    { ...about, event: 'delivered', timestamp: now - 3600 },
    { ...about, event: 'open', timestamp: now - 1500, useragent: 'Mozilla/5.0' },
    {
      ...about,
      event: 'click',
      timestamp: now - 1470,
      link: 'https://www.example.com/tickets/1042',
    },
    { ...about, event: 'spamreport', timestamp: now - 60 },
  ]
}
