import { expect } from 'vitest'
import {
  executablePath,
  startBrowser,
  watchedPage,
} from '../../scripts/docs-site/check/chromium.mjs'

export { startBrowser }

type Browser = Awaited<ReturnType<typeof startBrowser>>

/** A page of Chromium. */
export type Page = Awaited<ReturnType<typeof watchedPage>>

/** Whether there is a browser. */
export const hasBrowser: boolean = executablePath !== undefined

if (!hasBrowser) {
  console.error('SKIPPED: the inspector in Chromium. Install it: apt-get install chromium')
}

/** A visit to an inspector. */
export interface Visit {
  readonly page: Page
  /** What went wrong in the page: errors, warnings, requests to other hosts. */
  readonly faults: string[]
  /** What the page has asked the app for. */
  readonly asked: Asked[]
  /** Goes to a view. */
  open(view: string): Promise<void>
}

/** A request of the page. */
export interface Asked {
  readonly url: string
  readonly method: string
  readonly body: string | null
}

/** How the page is looked at. */
export interface Looking {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  /** Cookies of another visit. */
  readonly like?: Visit
}

/** Opens an inspector by its link, or as somebody who has used it. */
export async function visit(
  browser: Browser,
  link: string,
  { width = 1280, height = 800, colorScheme = 'light', like }: Looking = {},
): Promise<Visit> {
  const faults: string[] = []
  const { origin, pathname } = new URL(link)
  const viewport = { width, height }
  const page = await watchedPage(browser, { origin, faults, viewport, colorScheme })
  if (like !== undefined) {
    await page.context().addCookies(await like.page.context().cookies())
  }
  page.setDefaultTimeout(8000)
  const asked = askedBy(page)
  await page.goto(like === undefined ? link : origin + pathname)
  await page.locator('main h1').waitFor()
  return {
    page,
    faults,
    asked,
    async open(view) {
      await page.evaluate(`location.hash = '#/${view}'`)
      await page.locator('main h1').waitFor()
      await settled(page)
    },
  }
}

function askedBy(page: Page): Asked[] {
  const asked: Asked[] = []
  page.on('request', (request) => {
    if (!request.url().includes('/-/')) return
    asked.push({ url: request.url(), method: request.method(), body: request.postData() })
  })
  return asked
}

/** Opens the newest delivery. */
export async function openNewest({ page, open }: Visit): Promise<void> {
  // From another view, so that the list is asked for again.
  await open('nowhere')
  await open('')
  await page.locator('main tbody tr a').first().click()
  await page.getByRole('heading', { name: /^Delivery / }).waitFor()
  await settled(page)
}

/** Chooses one of the ways to show a body. */
export async function show(page: Page, way: 'formatted' | 'text' | 'hex'): Promise<void> {
  await page.getByRole('radio', { name: way, exact: true }).check()
}

/** Waits until what was asked for is there. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.waiting').count()).toBe(0)
}

/** How much wider than the window the page is. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
}
