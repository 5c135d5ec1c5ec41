import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Packages that want a later Node than this one, with the oldest that they run on. */
const tooNew = readdirSync('packages').flatMap((folder) => {
  const { name, engines } = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'))
  const [, oldest = '0'] = /(\d+(?:\.\d+)*)/.exec(engines?.node ?? '') ?? []
  return isOlder(process.versions.node, oldest) ? [{ folder, name, oldest }] : []
})
for (const { name, oldest } of tooNew) {
  console.error(`SKIPPED: ${name}, needs Node ${oldest}. This is ${process.versions.node}.`)
}

function isOlder(version: string, other: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [version, other].map((each) =>
    each.split('.').map(Number),
  ) as [number[], number[]]
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}

// A file for each Node, because .ci/run runs the suite on several.
const forMachines = { outputFile: `node_modules/.test-results/${process.version}.json` }

export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'examples/recipes',
      'test',
      'test/nest-11',
      // Without pg-boss `.ci/run` would prove too little: it runs the suite on later Nodes as well.
      ...tooNew.map(({ folder }) => `!packages/${folder}`),
    ],
    // Vitest leaves a core of two to itself; half of these tests wait for servers.
    maxWorkers: 2,
    // What .ci/run counts.
    reporters: process.env['CI'] ? ['default', ['json', forMachines]] : ['default'],
  },
})
