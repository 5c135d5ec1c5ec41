import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser is; undefined where there is none. */
export const executablePath = [process.env['CHROMIUM'] ?? '', ...paths].find(existsSync)

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser without a past. */
export function startBrowser() {
  return chromium.launch({ executablePath, args })
}

/** A page as wide as `options` say. What it does wrong is added to `faults`: errors, warnings, requests to other hosts. */
export async function watchedPage(browser, { origin, faults, ...options }) {
  const context = await browser.newContext(options)
  await context.route(isElsewhere(origin), (route) => {
    faults.push(`a request to another host: ${route.request().url()}`)
    return route.abort()
  })
  context.on('weberror', (error) => faults.push(`an error: ${error.error().message}`))
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  return context.newPage()
}

function isElsewhere(origin) {
  return (url) => url.origin !== origin && url.protocol !== 'data:'
}
