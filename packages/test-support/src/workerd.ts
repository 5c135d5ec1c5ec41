import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kill } from './processes.js'
import { versionOf } from './runtimes.js'

/** A worker that answers. */
export interface Worker {
  readonly origin: string
  stop(): Promise<void>
}

/** Starts a module of a folder, in one file, with `nodejs_compat` and all that is new in this workerd. */
export async function workerOf(
  program: string,
  folder: string,
  file: string,
): Promise<() => Promise<Worker>> {
  const config = `${file}.capnp`
  writeFileSync(join(folder, config), configOf(file, await versionOf(program)))
  return async () => {
    const child = spawn(program, ['serve', config, '--control-fd=1'], { cwd: folder })
    const port = await portOf(child)
    return { origin: `http://127.0.0.1:${port}`, stop: () => kill(child, 'SIGKILL') }
  }
}

/** Its version is the newest compatibility date that it knows. */
function configOf(file: string, date: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${file}")],
  compatibilityDate = "${date}",
  compatibilityFlags = ["nodejs_compat"],
);
`
}

async function portOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  for await (const line of createInterface(child.stdout)) {
    const { event, port } = JSON.parse(line) as { readonly event: string; readonly port?: number }
    if (event === 'listen' && port !== undefined) return port
  }
  throw new Error(`workerd does not listen: ${complaints}`)
}
