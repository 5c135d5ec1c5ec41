import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Starts a script of the drill, below this folder; resolves when it says that it is ready. */
export async function launch(script: string, orders: object): Promise<ChildProcess> {
  const path = fileURLToPath(new URL(`${script}.js`, import.meta.url))
  const child = fork(path, [JSON.stringify(orders)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code} before it was up`)
  })
  await Promise.race([once(child, 'message'), ended])
  return child
}
