import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { hasEnded } from '@mailherald/test-support/processes'

const execute = promisify(execFile)
const minute = 60_000

/** Where a command runs, and with which environment. */
export interface Place {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * What a script of npm printed.
 *
 * @throws {Error} with all of it, if the script failed
 */
export async function npm(args: readonly string[], place: Place): Promise<string> {
  const limits = { timeout: 5 * minute, maxBuffer: 64 * 1024 * 1024 }
  try {
    const { stdout, stderr } = await execute('npm', args, { ...place, ...limits })
    return stdout + stderr
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string }
    throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause })
  }
}

/** A process with children of its own, which end together. */
export interface Group {
  readonly child: ChildProcess
  /** What all of them have printed so far. */
  output(): string
  end(): Promise<void>
}

/** Starts a script of npm; it ends with this process at the latest. */
export function startScript(script: string, place: Place): Group {
  const child = spawn('npm', ['run', script], { ...place, detached: true })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  }
  const kill = (): void => signal(child, 'SIGKILL')
  process.once('exit', kill)
  return {
    child,
    output: () => Buffer.concat(chunks).toString(),
    async end() {
      await ended(child)
      process.off('exit', kill)
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const closed = hasEnded(child) ? undefined : once(child, 'close')
  signal(child, 'SIGTERM')
  const late = setTimeout(() => signal(child, 'SIGKILL'), 3000)
  await closed
  clearTimeout(late)
  signal(child, 'SIGKILL')
}

/** To the whole group, which may be gone. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
