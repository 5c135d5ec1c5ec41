import type { Logger } from '@mailherald/core'
import { causeText } from '../util/cause-text.js'
import { Problem } from '../http/problem-error.js'

const patienceMs = 10_000

/**
 * What a ledger or queue answers, while somebody waits.
 *
 * @throws {Problem} where it fails or takes too long
 */
export async function inTime<T>(what: string, work: Promise<T>, logger: Logger): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const problem = new Problem(504, `The ${what} has not answered within ${patienceMs / 1000} s.`)
    timer = setTimeout(() => reject(problem), patienceMs)
  })
  try {
    return await Promise.race([work, late])
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    logger.error(`the inspector asked the ${what}, and it failed`, { cause: causeText(cause) })
    throw new Problem(502, `The ${what} has failed; the log of the app says why.`)
  } finally {
    clearTimeout(timer)
  }
}
