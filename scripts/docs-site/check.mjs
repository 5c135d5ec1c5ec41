// Looks at the built site in Chromium: search, choosers, errors, requests, width, pictures. `node check.mjs [folder of the pictures]`
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareProviders, filterProviders } from './check/choosers.mjs'
import { executablePath, startBrowser, watchedPage } from './check/chromium.mjs'
import { serve } from './check/serve.mjs'
import { pages } from './pages.mjs'

const shown = ['index', 'providers/sendgrid', 'recipes/suppress-before-sending']
const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
const narrow = { width: 320, height: 640 }
const faults = []

if (executablePath === undefined) {
  console.error('NOT CHECKED: no Chromium. Install it: apt-get install chromium')
  process.exitCode = process.env['CI'] ? 1 : 0
} else {
  await check(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'docs-site-')))
}

async function check(folder) {
  mkdirSync(folder, { recursive: true })
  const { origin, close } = await serve(fileURLToPath(new URL('dist', import.meta.url)))
  const browser = await startBrowser()
  try {
    await lookAt(browser, origin, folder)
  } finally {
    await browser.close()
    close()
  }
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
  console.log(`${pages.length} pages in Chromium, ${faults.length} faults; pictures: ${folder}`)
}

async function lookAt(browser, origin, folder) {
  const options = { baseURL: origin, origin, faults }
  await search(await watchedPage(browser, { ...options, viewport: desktop }))
  for (const viewport of [desktop, phone]) {
    const page = await watchedPage(browser, { ...options, viewport })
    for (const route of shown) await picture(page, route, join(folder, nameOf(route, viewport)))
  }
  const choosing = await watchedPage(browser, { ...options, viewport: narrow })
  faults.push(...(await filterProviders(choosing)), ...(await compareProviders(choosing)))
  const still = { ...options, viewport: phone, javaScriptEnabled: false }
  const page = await watchedPage(browser, still)
  for (const { route } of pages) await width(page, route)
}

async function search(page) {
  await page.goto('/')
  await page.locator('.VPNavBarSearch button').first().click()
  await page.locator('#localsearch-input').fill('bounce')
  await page.locator('.VPLocalSearchBox .result').first().click()
  await page.waitForURL((url) => url.pathname.length > 1)
  // The address changes first: until the page is there, `main` is still that of the start page.
  const text = await page.locator('.VPDoc main').textContent()
  if (!/bounce/i.test(text)) faults.push('the search for "bounce" leads to a page without the word')
}

async function picture(page, route, path) {
  await page.goto(`/${route}.html`, { waitUntil: 'networkidle' })
  if ((await page.locator('.picture').count()) > 0) {
    await page.locator('.picture svg').first().waitFor()
  }
  await page.screenshot({ path })
}

function nameOf(route, { width }) {
  return `${route.replaceAll('/', '-')}-${width}.png`
}

/** A page that is wider than the screen scrolls sideways. */
async function width(page, route) {
  await page.goto(`/${route}.html`)
  const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  if (over > 0) faults.push(`${route} is ${over} px wider than a phone`)
}
