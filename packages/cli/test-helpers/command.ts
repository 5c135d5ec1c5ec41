import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** Where the command is, as built. */
export const main: string = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** Whether a pseudo-terminal can be had: Python opens it. */
export const hasTerminal: boolean = spawnSync('python3', ['-c', 'import pty']).status === 0

if (!hasTerminal) {
  console.error(
    'SKIPPED: everything that needs a pseudo-terminal. Install Python: apt-get install python3',
  )
}

/** What a command printed, and with which code it ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a command is given. */
export interface Given {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly cwd?: string
  /** What is typed when a text has been printed. */
  readonly typed?: { readonly after: string; readonly keys: string }
}

/** Runs the command as a process whose output goes into a pipe. */
export function inPipe(args: readonly string[], given: Given = {}): Promise<Ended> {
  return ended([process.execPath, main, ...args], given)
}

const openTerminal = `
import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(["sh", "-c", 'stty cols 100 rows 40; exec "$@"', "sh", *sys.argv[1:]])))`

/** Runs the command as a process on a pseudo-terminal of 100 columns: both of its streams are in `stdout`. */
export async function onTerminal(args: readonly string[], given: Given = {}): Promise<Ended> {
  const command = ['python3', '-c', openTerminal, process.execPath, main, ...args]
  return ended(command, { ...given, env: { TERM: 'xterm', ...given.env } })
}

/** The text on the terminal, without its colours and its movements. */
export function plain({ stdout }: Ended): string {
  return stripVTControlCharacters(stdout).replaceAll('\r', '')
}

function ended(
  [name = '', ...args]: readonly string[],
  { env = {}, input, cwd, typed }: Given,
): Promise<Ended> {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NO_COLOR|FORCE_COLOR|CI|MAILHERALD_.*)$/.test(name),
    ),
  )
  const child = spawn(name, args, { cwd, env: { ...own, ...env } })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  child.stdin.on('error', () => {})
  if (typed === undefined) child.stdin.end(input)
  else child.stdout.on('data', () => stdout().includes(typed.after) && child.stdin.end(typed.keys))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }))
  })
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}
