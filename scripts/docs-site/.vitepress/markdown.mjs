import { pages, targetOf } from '../pages.mjs'

const sources = new Map(pages.map(({ source, route }) => [`${route}.md`, source]))

/** What the pages need to be shown as they are on GitHub. */
export function pagesOfARepository(md) {
  md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    const source = sources.get(env.relativePath) ?? env.relativePath
    for (const { children } of tokens) if (children !== null) resolveLinks(children, source)
  })
  md.core.ruler.push('named-blocks', ({ tokens, Token }) => nameBlocks(tokens, Token))
  md.core.ruler.push('for-the-site', ({ tokens }) => placeComponents(tokens))
  const { fence } = md.renderer.rules
  md.renderer.rules.fence = (tokens, index, ...rest) =>
    picture(md, tokens[index]) ?? fence(tokens, index, ...rest)
}

/** A link to a file that is not on the site becomes its name: the address of the repository is not known. */
function resolveLinks(tokens, source) {
  const open = []
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'link_open') open.push(target(token, source))
    if (token.type !== 'link_close') continue
    const file = open.pop()
    if (file !== undefined) nameFile(token, file, tokens[index - 1].content)
  }
}

function target(token, source) {
  const { file, route, fragment } = targetOf(source, token.attrGet('href'))
  if (file === undefined) return undefined
  if (route === undefined) return hidden(token) ?? file
  token.attrSet('href', `/${route}.html${fragment}`)
  return undefined
}

function hidden(token) {
  Object.assign(token, { type: 'html_inline', tag: '', content: '', nesting: 0 })
}

function nameFile(token, file, label) {
  hidden(token)
  if (label !== file) token.content = ` (<code>${file}</code>)`
}

/** What follows the language of a block is the file that it is from: shown above it. */
function nameBlocks(tokens, Token) {
  for (const [index, token] of [...tokens.entries()].toReversed()) {
    const [, language, name] = /^(\w+) (\S*\.\w+)$/.exec(token.info) ?? []
    if (name === undefined) continue
    token.info = language
    const title = new Token('html_block', '', 0)
    title.content = `<p class="block-name"><code v-pre>${name}</code></p>\n`
    tokens.splice(index, 0, title)
  }
}

/** What a page has on the site only is a comment elsewhere: `<!-- on the site: ProviderFilter -->`. */
function placeComponents(tokens) {
  for (const token of tokens.filter(({ type }) => type === 'html_block')) {
    token.content = token.content.replace(/^<!-- on the site: (\w+) -->$/m, '<$1 />')
  }
}

/** What the search finds: without colours, which cost most of the time and find nothing. */
export function searchable(text, env, md) {
  return md.render(text.replaceAll(/^( *```)\w.*$/gm, '$1txt'), env)
}

function picture(md, { info, content }) {
  if (info !== 'mermaid') return undefined
  return `<MermaidPicture source="${md.utils.escapeHtml(encodeURIComponent(content))}" />\n`
}
