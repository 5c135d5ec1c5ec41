import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The links of a built site that lead nowhere on it: to a file that is not there, or to an anchor that a page does not have. */
export function brokenLinks(dist) {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  const site = new Map(names.map((name) => [name, pageOf(join(dist, name))]))
  return names.flatMap((name) =>
    site
      .get(name)
      .links.filter((href) => !leadsSomewhere({ dist, site }, new URL(href, `http://site/${name}`)))
      .map((href) => `${name}: ${href}`),
  )
}

function pageOf(path) {
  const html = readFileSync(path, 'utf8')
  const links = [...html.matchAll(/<[^>]+\s(?:href|src)="([^"]*)"/g)].map(([, href]) => href)
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))
  return { links: links.filter((href) => !/^(?:https?|mailto|data):/.test(href)), ids }
}

function leadsSomewhere({ dist, site }, { pathname, hash }) {
  const name = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')
  if (!existsSync(join(dist, name))) return false
  return hash === '' || (site.get(name)?.ids.has(decodeURIComponent(hash.slice(1))) ?? true)
}
