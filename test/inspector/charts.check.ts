import type { EventType, Herald } from '@mailherald/core'
import { acme, payload } from '@mailherald/test-support/acme'
import { memoryLedger } from '@mailherald/testing'
import { expect, it } from 'vitest'
import { hasBrowser, startBrowser, visit } from './browser.js'
import { picture } from './picture.js'
import { startApp } from './start-app.js'

const day = 24 * 60 * 60 * 1000

it.skipIf(!hasBrowser)(
  'a month of a ledger is drawn, with its rates against the thresholds',
  async () => {
    const ledger = memoryLedger()
    const providers = ['shop', 'news'].map((account) => acme({ account }))
    const [browser, app] = await Promise.all([
      startBrowser(),
      startApp({ ledger }, { ledger, providers }),
    ])
    try {
      await aMonth(app.herald)
      const { page, open, faults } = await visit(browser, app.link)
      await open('charts')
      await picture(page, 'charts')
      const totals = page.getByRole('region', { name: 'By provider and account' })
      const rows = await totals.locator('tbody tr').allTextContents()
      expect(rows.find((row) => row.startsWith('acme / shop'))).toMatch(
        /[12](\.\d)? %0 %|1\.\d %.*0 %/,
      )
      expect(rows.find((row) => row.startsWith('acme / news'))).toContain('(5 % or more)')
      await page.getByRole('combobox').selectOption('acme / shop')
      await page.getByRole('img', { name: /^Bounce rate: bounces 1\.\d %$/ }).waitFor()
      expect(await page.getByText('5 % or more').count()).toBe(0)
      expect(faults).toEqual([])
    } finally {
      await browser.close()
      app.stop()
    }
  },
)

/** Traffic with a rhythm, of two accounts: one of them mails a list that nobody has cleaned for long. */
async function aMonth(herald: Herald): Promise<void> {
  for (let ago = 29; ago >= 0; ago--) {
    const receivedAt = new Date(Date.now() - ago * day)
    const isWeekend = [0, 6].includes(receivedAt.getUTCDay())
    const send = async (type: EventType, account: string, count: number): Promise<void> => {
      for (let n = 0; n < count; n++) {
        const about = payload(type, { message: `${account}-${ago}-${n}` })
        await herald.ingest('acme', about, { account, receivedAt, authenticity: 'signed' })
      }
    }
    await send('email.delivered', 'shop', isWeekend ? 55 : 59)
    await send('email.opened', 'shop', 20 + (ago % 7))
    await send('email.clicked', 'shop', 6 + (ago % 4))
    await send('email.bounced', 'shop', 1)
    await send('email.delivered', 'news', ago % 7 === 2 ? 90 : 8)
    await send('email.bounced', 'news', ago % 7 === 2 ? 6 : 1)
    await send('email.complained', 'news', ago % 14 === 2 ? 1 : 0)
    await send('email.unsubscribed', 'news', ago % 7 === 2 ? 4 : 0)
  }
}
