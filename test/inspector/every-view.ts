import { expect, it, onTestFinished } from 'vitest'
import { seriousIn } from './axe.js'
import { overflow, settled, type Visit } from './browser.js'
import { missedByTab } from './keyboard.js'
import { ways, type Way } from './ways.js'

/** Somebody who looks at an app, and an address that something happened to there. */
export interface Sight {
  readonly visited: Visit
  readonly about: string
}

/** What holds of every view, however the app is built and wherever its data is. */
export function everyViewOf(sight: () => Sight): void {
  it.each(ways)('the keyboard leads to the view $view, and to all in it', async (way) => {
    const { page } = sight().visited
    await reach(way, sight())
    expect(await missedByTab(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(sight().visited.faults).toEqual([])
  })

  it.each(ways)('the view $view is readable in light, in dark, and on 320 pixels', async (way) => {
    const { page } = sight().visited
    onTestFinished(() => page.setViewportSize({ width: 1280, height: 800 }))
    await reach(way, sight())
    expect(await seriousIn(page)).toEqual([])
    await inDark(page)
    await page.setViewportSize({ width: 320, height: 800 })
    // Charts are drawn again.
    await expect.poll(() => overflow(page)).toBe(0)
  })
}

/** Goes to a view, and waits for what is in it. */
export async function reach({ go, title }: Way, { visited, about }: Sight): Promise<void> {
  const { page } = visited
  await go(page, about)
  await expect.poll(() => page.locator('main h1').textContent()).toMatch(title)
  await settled(page)
  expect(await page.locator('main [role=alert]').count()).toBe(0)
}

/** What does not depend on the colours was looked at in the light. */
async function inDark(page: Visit['page']): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
  expect(ground).toBe('rgb(16, 18, 24)')
  expect(await seriousIn(page, ['color-contrast'])).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}
