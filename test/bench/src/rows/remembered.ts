import { childAnswer } from '../child-answer.js'
import type { Remembered } from '../memory/remember.js'
import { short, spreadOf, type Outcome, type Row } from '../row.js'

/** A store that has taken in ten times as many tasks as it remembers. */
async function remembered(entries: number): Promise<Remembered> {
  const script = new URL('../memory/remember.js', import.meta.url)
  const found = await childAnswer<Remembered>(script, [String(entries)], ['--expose-gc'])
  if (found === undefined) throw new Error('nothing was remembered')
  return found
}

function row(entries: number): Row {
  return {
    name: `as a service: bytes of a remembered event, ${entries.toLocaleString('en')} entries`,
    reference: '–',
    target: { atMost: 32 },
    measure: async ({ events }): Promise<Outcome> => {
      const { bytes, insertNs, lookUpNs, heap } = await remembered(Math.min(entries, events * 10))
      const [least, most] = [Math.min(...heap), Math.max(...heap)].map((size) => short(size / 1e6))
      return {
        ...spreadOf([bytes]),
        unit: 'B',
        detail: `${short(insertNs)} ns to reserve and finish, ${short(lookUpNs)} ns to find done; heap ${least} to ${most} MB`,
      }
    },
  }
}

export const rememberedRows: readonly Row[] = [row(100_000), row(10_000_000)]
