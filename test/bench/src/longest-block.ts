import { short, spreadOf, type Outcome } from './row.js'

/** For how long some work keeps the event loop from coming round: the median of all rounds, of which the first is cold. */
export async function longestBlocks(
  rounds: number,
  what: string,
  work: () => Promise<unknown>,
): Promise<Outcome> {
  const blocks: number[] = []
  for (let round = 0; round < rounds; round++) blocks.push(await longestBlock(work))
  const detail = `${what}; longest of all runs: ${short(Math.max(...blocks))} ms`
  return { ...spreadOf(blocks), unit: 'ms', detail }
}

/** In milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [running, longest, last] = [true, 0, performance.now()]
  function tick(): void {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  await new Promise<void>((resolve, reject) => {
    setImmediate(() => void work().then(() => resolve(), reject))
  })
  await new Promise((resolve) => setImmediate(resolve))
  running = false
  return longest
}
