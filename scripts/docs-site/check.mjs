// Looks at the built site in Chromium: search, errors, requests, width, screenshots. `node check.mjs [folder of the screenshots]`
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { executablePath, inBrowser } from './check/chromium.mjs'
import { serve } from './check/serve.mjs'
import { pages } from './pages.mjs'

const shown = ['index', 'providers/sendgrid', 'recipes/suppress-before-sending']
const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
const faults = []

if (executablePath === undefined) {
  console.error('NOT CHECKED: no Chromium. Install it: apt-get install chromium')
  process.exitCode = process.env['CI'] ? 1 : 0
} else {
  await check(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'docs-site-pictures-')))
}

async function check(folder) {
  mkdirSync(folder, { recursive: true })
  const { origin, close } = await serve(fileURLToPath(new URL('dist', import.meta.url)))
  await inBrowser(origin, faults, (page) => lookAt(page, origin, folder))
  close()
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
  console.log(`${pages.length} pages in Chromium, ${faults.length} faults; pictures: ${folder}`)
}

async function lookAt(page, origin, folder) {
  await page.setViewportSize(desktop)
  await search(page, origin)
  for (const route of shown) await picture({ page, origin, folder }, route, desktop)
  await page.setViewportSize(phone)
  for (const { route } of pages) await width(page, origin, route)
  for (const route of shown) await picture({ page, origin, folder }, route, phone)
}

async function search(page, origin) {
  await page.goto(`${origin}/`)
  await page.locator('.VPNavBarSearch button').first().click()
  await page.locator('#localsearch-input').fill('bounce')
  const first = page.locator('.VPLocalSearchBox .result').first()
  await first.waitFor()
  await first.click()
  await page.waitForURL((url) => url.pathname.length > 1)
  const text = await page.locator('main').textContent()
  if (!/bounce/i.test(text)) faults.push('the search for "bounce" leads to a page without the word')
}

/** A page that is wider than the screen scrolls sideways. */
async function width(page, origin, route) {
  await page.goto(`${origin}/${route}.html`, { waitUntil: 'load' })
  const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  if (over > 0) faults.push(`${route} is ${over} px wider than a phone`)
}

async function picture({ page, origin, folder }, route, { width }) {
  await page.goto(`${origin}/${route}.html`, { waitUntil: 'networkidle' })
  const name = `${route.replaceAll('/', '-')}-${width}.png`
  await page.screenshot({ path: join(folder, name) })
  await page.screenshot({ path: join(folder, `full-${name}`), fullPage: true })
}
