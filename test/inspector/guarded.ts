import { expect, it } from 'vitest'
import type { Asked, Visit } from './browser.js'

const fromPage = { 'content-type': 'application/json', 'x-mailherald-inspector': '1' }

/** What holds of everything that the page has asked an app for: whoever has not opened the link gets none of it. */
export function guardOf(visited: () => Visit): void {
  it('answers nothing that the page asks for to whoever has not opened the link', async () => {
    const asked = routesOf(visited())
    expect(asked.size).toBeGreaterThan(10)
    for (const [route, each] of asked) {
      const { status } = await again(each, fromPage)
      expect([route, status]).toEqual([route, 401])
    }
  })

  it('does nothing for another site, though it has the cookie', async () => {
    const cookie = await cookieOf(visited())
    const sent = [...routesOf(visited())].filter(([route]) => route.startsWith('POST'))
    expect(sent.length).toBeGreaterThan(1)
    for (const [route, each] of sent) {
      const form = await again(each, { cookie, 'content-type': 'text/plain' })
      const script = await again(each, { cookie, ...fromPage, 'sec-fetch-site': 'cross-site' })
      expect([route, form.status, script.status]).toEqual([route, 403, 403])
    }
  })
}

/** One request of each kind. */
function routesOf({ asked }: Visit): ReadonlyMap<string, Asked> {
  return new Map(
    asked.map((each) => [`${each.method} ${new URL(each.url).pathname}`, each] as const),
  )
}

function again({ url, method, body }: Asked, headers: Record<string, string>): Promise<Response> {
  return fetch(url, { method, headers, body, redirect: 'manual' })
}

async function cookieOf({ page }: Visit): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
