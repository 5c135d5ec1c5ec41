import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a script sends from a process of its own, before that ends; undefined where it sends nothing, or fails. */
export async function childAnswer<T>(
  script: URL,
  args: readonly string[],
  execArgv?: readonly string[],
): Promise<T | undefined> {
  const options = execArgv === undefined ? {} : { execArgv: [...execArgv] }
  const child = fork(fileURLToPath(script), [...args], options)
  let answer: T | undefined
  child.on('message', (message) => (answer = message as T))
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0 ? answer : undefined
}
