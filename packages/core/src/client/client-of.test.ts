import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { EmailClickedEvent, EmailOpenedEvent } from '../events/outbound.js'
import { clientOf } from './client-of.js'

type Engagement = EmailOpenedEvent | EmailClickedEvent

function event(userAgent?: string, type: Engagement['type'] = 'email.opened'): Engagement {
  return { type, ...(userAgent !== undefined && { userAgent }) } as Engagement
}

const windows = 'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_6) AppleWebKit/605.1.15'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 13_4_1 like Mac OS X) AppleWebKit/605.1.15'
const like = '(KHTML, like Gecko)'

/** As they were reported, in the issues that mail-clients.ts names. */
const opens: readonly (readonly [string, object])[] = [
  [
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    { client: 'Gmail', proxy: 'gmail' },
  ],
  [
    'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
    { client: 'Yahoo Mail', proxy: 'yahoo' },
  ],
  ['Mozilla/5.0', { client: 'Apple Mail', proxy: 'apple' }],
  [
    `${windows}; .NET4.0C; .NET4.0E; .NET CLR 2.0.50727; Microsoft Outlook 16.0.5257; ms-office; MSOffice 16)`,
    { client: 'Outlook', system: 'Windows', device: 'desktop' },
  ],
  [
    'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.15225; Pro)',
    { client: 'Outlook', system: 'Windows', device: 'desktop' },
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X) Outlook/0.0.0',
    { client: 'Outlook', system: 'macOS', device: 'desktop' },
  ],
  [
    'Outlook-Express/7.0 (MSIE 7.0; Windows NT 6.1; Trident/4.0; SLCC2; TmstmpExt)',
    { client: 'Windows Live Mail', system: 'Windows', device: 'desktop' },
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Thunderbird/115.10.1',
    { client: 'Thunderbird', system: 'Linux', device: 'desktop' },
  ],
  [`${mac} ${like}`, { client: 'Apple Mail', system: 'macOS', device: 'desktop' }],
  [`${iphone} ${like} Mobile/15E148`, { client: 'Apple Mail', system: 'iOS', device: 'mobile' }],
  [
    `${iphone} ${like} Mobile/15E148 MailMaster/6.22.4.1582`,
    { client: 'Mail Master', system: 'iOS', device: 'mobile' },
  ],
  ['Superhuman', { client: 'Superhuman' }],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${like} Chrome/126.0.0.0 Safari/537.36`,
    { client: 'Chrome', system: 'Windows', device: 'desktop' },
  ],
]

describe('clientOf', () => {
  it.each(opens)('reads %s', async (userAgent, client) => {
    expect(await clientOf(event(userAgent))).toEqual(client)
  })

  it.each([
    'Airmail%203/420 CFNetwork/811.4.18 Darwin/16.5.0 (x86_64)',
    'Spark/1.7.3.948 CFNetwork/811.4.18 Darwin/16.5.0',
  ])('knows apps that name themselves: %s', async (userAgent) => {
    const { client } = await clientOf(event(userAgent))
    expect(client).toBe(/^[A-Z][a-z]+/.exec(userAgent)?.[0])
  })

  it('calls what any app may send Apple Mail for opens only', async () => {
    const view = `${iphone} ${like} Mobile/15E148`
    expect(await clientOf(event(view, 'email.clicked'))).toMatchObject({ system: 'iOS' })
    for (const userAgent of [view, `${mac} ${like}`, 'Mozilla/5.0']) {
      const { client, proxy } = await clientOf(event(userAgent, 'email.clicked'))
      expect([client, proxy]).not.toContain('Apple Mail')
      expect(proxy).toBeUndefined()
    }
  })

  it.each([undefined, '', '  ', 'x', '\u0000', '(', 'Mozilla/5.0 (compatible; a bot)'])(
    'says nothing of %j that it does not say',
    async (userAgent) => {
      expect(await clientOf(event(userAgent))).not.toHaveProperty('proxy')
    },
  )

  it('is empty without a user agent', async () => {
    expect(await clientOf(event())).toEqual({})
  })

  it.each([' ', 'a', 'Mobile/', '(', 'Mozilla/5.0 (Macintosh;', 'Android ', 'rv:1.', 'Version/'])(
    'takes no longer for a user agent of %j without end than for any other',
    async (part) => {
      await clientOf(event('x'))
      const start = performance.now()
      await clientOf(event(`Mozilla/5.0 (${part.repeat(1_000_000 / part.length)}`))
      expect(performance.now() - start).toBeLessThan(200)
    },
  )

  it('names the package to install where there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailherald-'))
    try {
      cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), folder, { recursive: true })
      const url = pathToFileURL(join(folder, 'client/index.js')).href
      const script = `
        import { clientOf } from ${JSON.stringify(url)}
        await clientOf({ type: 'email.opened' }).catch(({ code, message }) => console.log(code, message))`
      const args = ['--input-type=module', '-e', script]
      const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      expect(stdout).toMatch(/^ERR_DEPENDENCY_MISSING clientOf .*npm install bowser/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
