/** Calls what users gave us and nothing waits for: neither what it throws nor what it rejects with goes further. */
export function callSafely(work: () => unknown, failed: (cause: unknown) => void): void {
  try {
    const result = work()
    if (result instanceof Promise) result.catch(failed)
  } catch (cause) {
    failed(cause)
  }
}
