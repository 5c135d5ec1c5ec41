import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/**
 * A copy of the working tree that can be broken. What is installed at the root is linked; the links of the packages
 * to each other are relative, so `@mailherald/core` is the copy's there.
 */
export function copyOfCheckout(root) {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-guards-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

  const left = new Set(['.git', 'node_modules'])
  cpSync(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    // `tsc -b` goes by it.
    preserveTimestamps: true,
    filter: (source) => !left.has(relative(root, source)),
  })
  link(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove }
}

/** Entry by entry: what tools keep in `node_modules` must not get into the user's. */
function link(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isFile() || entry.name === '.vite') continue
    symlinkSync(join(from, entry.name), join(to, entry.name))
  }
}
