import type { Run } from './shape.js'

/** As JSON, an outcome a line: so that what changed can be read. */
export function textOf({ libraries, ...run }: Run): string {
  const found = Object.entries(libraries).map(([name, { read, ...rest }]) => {
    const providers = Object.entries(read).map(([slug, outcomes]) => {
      const lines = Object.entries(outcomes).map(
        ([payload, outcome]) => `          ${line(payload)}: ${line(outcome)}`,
      )
      return `        ${line(slug)}: {\n${lines.join(',\n')}\n        }`
    })
    const members = Object.entries(rest).map(([key, value]) => `      ${line(key)}: ${line(value)}`)
    const all = [...members, `      "read": {\n${providers.join(',\n')}\n      }`]
    return `    ${line(name)}: {\n${all.join(',\n')}\n    }`
  })
  const members = Object.entries(run).map(([key, value]) => `  ${line(key)}: ${line(value)}`)
  return `{\n${[...members, `  "libraries": {\n${found.join(',\n')}\n  }`].join(',\n')}\n}\n`
}

function line(value: unknown): string {
  return JSON.stringify(value)
}
