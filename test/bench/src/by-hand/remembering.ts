const most = 100_000
const tasks = new Map<string, 'busy' | 'done'>()

/** The least that keeps an event from being handled twice: it is noted before and after the work. */
export async function once(id: string, work: () => Promise<void> | void): Promise<void> {
  if (begun(id)) return
  await work()
  tasks.set(id, 'done')
}

/** The same for work that is over at once. */
export function onceNow(id: string, work: () => void): void {
  if (begun(id)) return
  work()
  tasks.set(id, 'done')
}

function begun(id: string): boolean {
  if (tasks.has(id)) return true
  // Bounded, in the plainest way.
  if (tasks.size >= most) tasks.clear()
  tasks.set(id, 'busy')
  return false
}

/** The same events are new again. */
export function forgetAll(): void {
  tasks.clear()
}
