import { delimiter, dirname } from 'node:path'
import { fetchRuntime, runtimes } from '@mailherald/test-support/runtimes'

/** What runs an app; of Node, a line that runs TypeScript by itself and that every framework takes. */
export type RuntimeKind = 'node' | 'bun' | 'deno'

/** Folders to be put before `PATH`. */
export type Paths = Readonly<Record<RuntimeKind, string>>

/** Of the runtimes that a folder has; what is missing is fetched into it. */
export async function pathsIn(folder: string): Promise<Paths> {
  const node = await binaryFolder(folder, 'Node 24')
  const beside = async (name: string): Promise<string> =>
    (await binaryFolder(folder, name)) + delimiter + node
  return { node, bun: await beside('Bun'), deno: await beside('Deno') }
}

async function binaryFolder(folder: string, name: string): Promise<string> {
  const runtime = runtimes.find((each) => each.name === name)
  if (runtime === undefined) throw new Error(`there is no runtime ${name}`)
  return dirname(await fetchRuntime(folder, runtime))
}
