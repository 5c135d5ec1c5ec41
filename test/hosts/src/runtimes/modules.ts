import * as core from '@mailherald/core'
import { providerList } from '@mailherald/core/providers'
import * as verify from '@mailherald/core/verify'
import type { Modules } from './probe.js'

type Module = Readonly<Record<string, unknown>>

/** The core of this workspace. */
export async function workspaceModules(): Promise<Modules> {
  const providers = providerList.map(async ({ id }) => {
    const module = (await import(`@mailherald/core/providers/${id}`)) as Module
    return [id, module] as const
  })
  return { core, verify, factories, providers: Object.fromEntries(await Promise.all(providers)) }
}

/** The source of a module that imports the core and gives it to the probe. */
export function modulesSource(): string {
  const slugs = providerList.map(({ id }) => id)
  return `
import { createHerald } from '@mailherald/core'
import * as verify from '@mailherald/core/verify'
${slugs.map((slug, at) => `import * as p${at} from '@mailherald/core/providers/${slug}'`).join('\n')}
export const modules = {
  core: { createHerald },
  verify,
  factories: ${JSON.stringify(factories)},
  providers: { ${slugs.map((slug, at) => `${JSON.stringify(slug)}: p${at}`).join(', ')} },
}
`
}

const factories: Modules['factories'] = Object.fromEntries(
  providerList.map(({ id, factory }) => [id, factory]),
)
