import { startBrowser, watchedPage } from '../../../../scripts/docs-site/check/chromium.mjs'

type Browser = Awaited<ReturnType<typeof startBrowser>>

/** How soon a view is there, in milliseconds from the click. */
export interface Paint {
  /** Until anything of the page is drawn. */
  readonly first: number
  /** Until its rows or charts are there. */
  readonly content: number
}

/** Opens a view so often, in a browser that has nothing of it yet. */
export async function paintsOf(
  url: string,
  views: readonly string[],
  times: number,
): Promise<ReadonlyMap<string, readonly Paint[]>> {
  const browser = await startBrowser()
  const paints = new Map<string, Paint[]>(views.map((view) => [view, []]))
  for (let n = 0; n < times; n++) {
    for (const view of views) paints.get(view)?.push(await paintOf(browser, `${url}#/${view}`))
  }
  await browser.close()
  return paints
}

async function paintOf(browser: Browser, url: string): Promise<Paint> {
  const faults: string[] = []
  const page = await watchedPage(browser, { origin: new URL(url).origin, faults })
  await page.addInitScript(watch)
  await page.goto(url)
  await page.locator(content).first().waitFor()
  const paint = await page.evaluate<Paint>('painted()')
  await page.context().close()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return paint
}

const content = 'main tbody tr, main canvas'

const watch = `
  let shownAt
  new MutationObserver(() => {
    if (document.querySelector('${content}')) shownAt ??= performance.now()
  }).observe(document, { childList: true, subtree: true })
  globalThis.painted = async () => {
    let paint
    while ((paint = performance.getEntriesByName('first-contentful-paint')[0]) === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return { first: paint.startTime, content: shownAt }
  }`
