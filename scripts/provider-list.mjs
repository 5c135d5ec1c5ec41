// Writes the list of providers into README.md and docs/README.md, from the pages in docs/providers.
// With --check it writes nothing, and fails where a list is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

const providers = readdirSync(new URL('docs/providers/', root))
  .toSorted()
  .map((file) => {
    const page = read(`docs/providers/${file}`)
    const [, title] = /^# (.+)$/m.exec(page) ?? []
    const [, proof] = /^Posts are proved by: (.+)\.$/m.exec(page) ?? []
    if (title === undefined || proof === undefined) {
      throw new Error(
        `docs/providers/${file} needs a heading, and a line "Posts are proved by: ….".`,
      )
    }
    return { id: file.replace('.md', ''), title, proof, file }
  })

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}

const lists = {
  'README.md': table([
    ['provider', 'id', 'how posts are proved', 'docs'],
    ...providers.map(({ id, title, proof, file }) => {
      return [title, `\`${id}\``, proof, `[page](docs/providers/${file})`]
    }),
  ]),
  'docs/README.md': providers
    .map(({ title, file }) => `- [${title}](providers/${file})`)
    .join('\n'),
}

for (const [path, list] of Object.entries(lists)) {
  const before = read(path)
  const after = before.replace(
    /(<!-- providers: .*-->\n)[^]*(\n<!-- end of providers -->)/,
    (_, start, end) => `${start}\n${list}\n${end}`,
  )
  if (after === before) continue
  if (process.argv.includes('--check')) throw new Error(`${path} is old: run pnpm docs:providers`)
  writeFileSync(new URL(path, root), after)
}
