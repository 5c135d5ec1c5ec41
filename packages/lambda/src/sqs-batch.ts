import type { SqsRecord } from './record-event.js'

/** Handles one record, and says whether it is done. Never rejects. */
export type HandleRecord = (record: SqsRecord) => Promise<boolean>

const mostAtOnce = 10

/**
 * The records that are not done when all have been tried, or when time is up. After one that is not done, the rest of
 * its message group is not tried, so that the order is kept.
 */
export async function undoneOf(
  records: readonly SqsRecord[],
  handle: HandleRecord,
  timeLeftMs?: number,
): Promise<readonly SqsRecord[]> {
  const done = new Set<SqsRecord>()
  let late = false
  const work = eachOf(groupsOf(records), async (group) => {
    for (const record of group) {
      if (late || !(await handle(record))) return
      done.add(record)
    }
  })
  await inTime(work, timeLeftMs)
  late = true
  return records.filter((record) => !done.has(record))
}

/** In a queue without order each record is a group of its own, whatever name it has for one. */
function groupsOf(records: readonly SqsRecord[]): readonly (readonly SqsRecord[])[] {
  const groups = new Map<unknown, SqsRecord[]>()
  for (const record of records) {
    const key = isOrdered(record) ? record.attributes.MessageGroupId : record
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return [...groups.values()]
}

function isOrdered({ eventSourceARN }: SqsRecord): boolean {
  return eventSourceARN.endsWith('.fifo')
}

/** Some at a time. */
async function eachOf<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values()
  async function work(): Promise<void> {
    for (const one of rest) await run(one)
  }
  await Promise.all(Array.from({ length: mostAtOnce }, work))
}

/** Work that takes longer goes on. */
async function inTime(work: Promise<void>, timeLeftMs: number | undefined): Promise<void> {
  if (timeLeftMs === undefined) return work
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeLeftMs)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
