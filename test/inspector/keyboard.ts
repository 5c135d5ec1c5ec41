import type { Page } from './browser.js'

const patience = 200

/** Presses Tab until what the selector names has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const key = await keyTowards(page, selector)
  for (let n = 0; n < patience; n++) {
    await page.keyboard.press(key)
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`The keyboard does not come to ${selector}.`)
}

/** The header is before the view: from there it is a shorter way back than once around. */
function keyTowards(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`(() => {
    const wanted = document.querySelector(${JSON.stringify(selector)})
    const { activeElement: now, body } = document
    const isBefore = wanted !== null && (wanted.compareDocumentPosition(now) & 4) !== 0
    return now !== body && isBefore ? 'Shift+Tab' : 'Tab'
  })()`)
}

/** Goes to what the selector names, and presses Enter there. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

/** What can be used, and Tab does not come to, or only unseen. */
export async function missedByTab(page: Page): Promise<string[]> {
  const count = await page.evaluate<number>(watch)
  for (let n = 0; n < count + 3; n++) await page.keyboard.press('Tab')
  return page.evaluate<string[]>('missed()')
}

/** Runs in the page: remembers what gets the focus, and whether that is shown. */
const watch = `(() => {
  const usable = 'a[href], button, input, select, summary, [tabindex="0"]'
  const isMeant = (each) =>
    each.checkVisibility() && !each.matches('dialog *, [type=radio]:not(:checked)')
  const all = [...document.querySelectorAll(usable)].filter(isMeant)
  const seen = new Set()
  addEventListener('focusin', ({ target }) => {
    if (getComputedStyle(target).outlineStyle !== 'none') seen.add(target)
  })
  globalThis.missed = () => all.filter((each) => !seen.has(each)).map((each) => each.outerHTML.slice(0, 200))
  return all.length
})()`
