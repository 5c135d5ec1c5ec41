import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const fields = ['id', 'file', 'find', 'replace', 'harm']
const notSource = /^(\..*|node_modules|dist|bundle|fixtures)$/

/** Every entry of every `guards.json`, with the path of its source from the root. */
export function readGuards(root) {
  return dataFilesOf(root).flatMap((dataFile) =>
    JSON.parse(readFileSync(join(root, dataFile), 'utf8')).map((guard) => ({
      ...guard,
      dataFile,
      path: join(dirname(dataFile), String(guard.file)),
    })),
  )
}

function dataFilesOf(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notSource.test(entry.name) ? [] : dataFilesOf(root, path)
    return entry.name === 'guards.json' ? [path] : []
  })
}

/** Why the data cannot be used, one line for each thing. */
export function whatIsWrong(root, guards) {
  const ids = new Set()
  return guards.flatMap((guard) => {
    const twice = ids.has(guard.id) ? ['another guard has this id'] : []
    ids.add(guard.id)
    return [...twice, ...wrongWith(root, guard)].map(
      (what) => `${guard.dataFile}: ${guard.id}: ${what}`,
    )
  })
}

function wrongWith(root, guard) {
  const missing = fields.filter((name) => typeof guard[name] !== 'string')
  if (missing.length > 0) return [`has no ${missing.join(', no ')}`]
  if (guard.replace === guard.find) return ['`replace` is what `find` is']
  return [...wrongSource(root, guard), ...wrongTests(root, guard)]
}

function wrongSource(root, { path, find }) {
  if (!existsSync(join(root, path))) return [`there is no ${path}`]
  const times = readFileSync(join(root, path), 'utf8').split(find).length - 1
  return times === 1 ? [] : [`\`find\` is in ${path} ${times} times, not once`]
}

function wrongTests(root, { tests }) {
  if (!Array.isArray(tests) || tests.length === 0) return ['names no tests']
  return tests.filter((path) => !existsSync(join(root, path))).map((path) => `there is no ${path}`)
}
