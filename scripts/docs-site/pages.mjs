import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that everything else is in. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every page of the site: its file in the repository, and its place on the site. The same pages as `docs.test.ts` checks. */
export const pages = sources().map((source) => {
  const text = readFileSync(join(root, source), 'utf8')
  return { source, route: routeOf(source), text, title: /^# (.+)$/m.exec(text)?.[1] ?? source }
})

const routes = new Map(pages.map(({ source, route }) => [source, route]))

function sources() {
  const top = readdirSync(root)
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map(inDocs)
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`)
  return [...top, 'examples/README.md', 'test/bench/README.md', ...docs, ...packages].filter(
    (path) => path.endsWith('.md') && existsSync(join(root, path)),
  )
}

function inDocs(name) {
  return `docs/${name}`
}

/** `README.md` is the home, `docs/queue.md` is `queue`, `SECURITY.md` is `project/security`, and `packages/core/README.md` is `packages/core`. */
function routeOf(source) {
  if (source === 'README.md') return 'index'
  if (source === 'docs/README.md') return 'contents'
  if (!source.includes('/')) return `project/${source.toLowerCase().replace(/\.md$/, '')}`
  return source.replace(/^docs\//, '').replace(/\/README\.md$|\.md$/, '')
}

/** Where a link of a page leads: to a page (`route`), or to a file or folder that is not on the site (`file`). */
export function targetOf(source, href) {
  if (/^(#|\/|[a-z]+:)/.test(href)) return {}
  const [path, anchor] = href.split('#')
  const file = normalize(join(dirname(source), path)).replace(/\/$/, '')
  const route = routes.get(file) ?? routes.get(`${file}/README.md`)
  return { file, route, fragment: anchor === undefined ? '' : `#${anchor}` }
}

/** Anchors as GitHub makes them: the pages are written for both. */
export function slugify(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')
}
