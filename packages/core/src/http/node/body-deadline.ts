/**
 * Calls back when time is up, unless it is stopped before. What ends before the event loop comes round gets no timer: that
 * takes longer than to read what is there.
 *
 * @returns stops it
 */
export function bodyDeadline(timeoutMs: number, onPassed: () => void): () => void {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  setImmediate(() => {
    if (!isStopped) timer = setTimeout(onPassed, timeoutMs)
  })
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
