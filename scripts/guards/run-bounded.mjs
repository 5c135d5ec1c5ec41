import { spawn } from 'node:child_process'

/** Runs a script of Node. After the time limit it is ended, with everything that it has started. */
export async function runBounded(args, { cwd, ms }) {
  const child = spawn(process.execPath, args, {
    cwd,
    // A group of its own, which can be ended as a whole.
    detached: true,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output = (output + chunk).slice(-20_000)))
  }
  let timedOut = false
  const end = () => endGroup(child.pid)
  const timer = setTimeout(() => {
    timedOut = true
    end()
  }, ms)
  process.once('exit', end)
  const code = await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  process.removeListener('exit', end)
  clearTimeout(timer)
  return { ok: code === 0, timedOut, output: output.trim() }
}

/** This runs below Vitest in its own test, and must not take itself for a part of that. */
function environment() {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter(([name]) => !/^(CI|TEST|VITE.*|NODE_ENV|NODE_OPTIONS)$/.test(name)),
  )
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
