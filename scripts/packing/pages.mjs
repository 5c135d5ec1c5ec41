import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const core = '@mailherald/core'

/**
 * A page as it is published. A link to a page that is not in the tarball leads to the repository; as long as that
 * is unknown, it is named instead, by its place in an installation. Pictures are not in the tarball: they are shown from
 * the repository, or left out.
 */
export function packedPage(from, { root, repository, pages }) {
  const [to] = Object.entries(pages).find(([, path]) => path === from)
  const text = withPictures(readFileSync(join(root, from), 'utf8'), dirname(from), repository)
  return text.replaceAll(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, (link, label, href) => {
    if (/^(#|[a-z]+:)/.test(href)) return link
    const [path, anchor] = href.split('#')
    const target = join(dirname(from), path)
    const inside = Object.entries(pages).find(([, page]) => page === target)?.[0]
    const fragment = anchor === undefined ? '' : `#${anchor}`
    // npm shows a README as if it lay in the repository.
    if (repository !== undefined && (inside === undefined || to === 'README.md')) {
      return `[${label}](${webOf(repository)}/blob/HEAD/${target}${fragment})`
    }
    if (inside === undefined) return named(label, target)
    return `[${label}](${relative(dirname(to), inside)}${fragment})`
  })
}

function withPictures(text, folder, repository) {
  return text.replaceAll(/!\[([^\]]*)\]\((?![a-z]+:)([^)\s]+)\)\n\n?/g, (_, alt, href) =>
    repository === undefined
      ? ''
      : `![${alt}](${webOf(repository)}/raw/HEAD/${join(folder, href)})\n\n`,
  )
}

function named(label, target) {
  return target.startsWith('docs/') ? `${label} (\`${core}/${target}\`)` : label
}

function webOf({ url }) {
  return url.replace(/^git\+/, '').replace(/\.git$/, '')
}
