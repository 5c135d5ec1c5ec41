import { join } from 'node:path'
import { root } from '@mailherald/test-support/pages'
import axe from 'axe-core'
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
  /** Goes to a view. */
  open(view: string): Promise<void>
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
  await page.goto(like === undefined ? link : origin + pathname)
  await page.locator('main h1').waitFor()
  return {
    page,
    faults,
    async open(view) {
      await page.evaluate(`location.hash = '#/${view}'`)
      await page.locator('main h1').waitFor()
      await settled(page)
    },
  }
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

/** What axe finds to be serious, or worse: by all of its rules, or by these. */
export async function seriousIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  const { violations } = found as { readonly violations: readonly Violation[] }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

const isDrawing = process.env['UPDATE_PICTURES'] === '1'

/** Takes a picture for the docs, where that is asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!isDrawing) return
  await settled(page)
  const clip = { x: 0, y: 0, width: 1280, height: 700 }
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`), clip })
}
