import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Env } from '@mailherald/core/from-env'
import type { Entry, Journal } from '@mailherald/demo'

const script = fileURLToPath(new URL('worker.js', import.meta.url))

/** Starts worker processes, and enters what they do in the journal. */
export async function startWorkers(
  count: number,
  env: Env,
  journal: Journal,
): Promise<{ close(): Promise<unknown> }> {
  const workers = Array.from({ length: count }, () =>
    fork(script, { env: { ...env }, serialization: 'advanced' }),
  )
  await Promise.all(workers.map(ready))
  for (const worker of workers) worker.on('message', (entry) => journal.record(entry as Entry))
  return { close: () => Promise.all(workers.map(stopped)) }
}

async function ready(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit').then(() => {
    throw new Error('A worker ended before it was ready.')
  })
  await Promise.race([once(worker, 'message'), ended])
}

async function stopped(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const exited = once(worker, 'exit')
  worker.kill('SIGTERM')
  await exited
}
