import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** Runs something in a browser without a past. What pages do wrong is added to `faults`. */
export async function inBrowser(origin, faults, run) {
  const profile = mkdtempSync(join(tmpdir(), 'docs-site-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath, args })
  try {
    await onlyFrom(context, origin, faults)
    await run(context.pages()[0], context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function onlyFrom(context, origin, faults) {
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => {
      faults.push(`a request to another host: ${route.request().url()}`)
      return route.abort()
    },
  )
  context.on('weberror', (error) => faults.push(`an error: ${error.error().message}`))
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
}
