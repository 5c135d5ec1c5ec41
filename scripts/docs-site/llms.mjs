// The pages as text, for tools: llms.txt, llms-full.txt and each page as Markdown. `node llms.mjs <folder>` writes only these.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pages, targetOf } from './pages.mjs'
import { sidebar } from './sidebar.mjs'

const byLink = new Map(pages.map((page) => [`/${page.route}.html`, page]))
const grouped = sidebar.map(({ text, items }) => [text, items.map(({ link }) => byLink.get(link))])
const summary = 'One event model for the webhooks of every email provider, in TypeScript.'

/** llms.txt, llms-full.txt, and `<route>.md` for each page. */
export function writeTexts(folder) {
  const texts = Object.fromEntries(pages.map((page) => [`${page.route}.md`, markdownOf(page)]))
  const ordered = grouped.flatMap(([, group]) => group.map(({ route }) => texts[`${route}.md`]))
  const files = { ...texts, 'llms.txt': index(), 'llms-full.txt': ordered.join('\n') }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function index() {
  const sections = grouped
    .filter(([, group]) => group.length > 0)
    .map(([text, group]) => `## ${text}\n\n${group.map(row).join('\n')}\n`)
  return `# Mailherald\n\n> ${summary}\n\n${sections.join('\n')}`
}

function row(page) {
  return `- [${page.title}](/${page.route}.md): ${sentenceAbout(page)}`
}

/** What the table of contents says of a page, else how its deliveries are proved, else its first sentence. */
function sentenceAbout({ source, route, text }) {
  const contents = pages.find((page) => page.route === 'contents').text
  const file = source.replace('docs/', '')
  const said = contents.split('\n').find((line) => line.includes(`](${file}): `))
  if (said !== undefined) return said.split('): ').slice(1).join('): ')
  if (route === 'contents') return 'every page'
  const proof = /^\| deliveries are proved by +\| (.*?) *\|$/m.exec(text)?.[1]
  if (proof !== undefined) return `\`${route.split('/')[1]}\`, proved by ${plain(proof)}`
  return plain(firstSentence(markdownOf({ source, text })))
}

function firstSentence(text) {
  const paragraph = text.split('\n\n').find((block) => /^[\w[`*]/.test(block)) ?? ''
  return /^[^]*?[.:](?=\s|$)/.exec(paragraph)?.[0].replace(/:$/, '.') ?? paragraph
}

function plain(text) {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A page without what readers do not see, its links as they are on the site. */
function markdownOf({ source, text }) {
  return text
    .replaceAll(/<!--[^]*?-->\n*/g, '')
    .replaceAll(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, (link, label, href) => {
      const { file, route, fragment } = targetOf(source, href)
      if (file === undefined) return link
      if (route !== undefined) return `[${label}](/${route}.md${fragment})`
      return label === file ? `\`${file}\`` : `${label} (\`${file}\`)`
    })
}

const [, script, folder] = process.argv
if (import.meta.url === pathToFileURL(script).href) writeTexts(folder)
