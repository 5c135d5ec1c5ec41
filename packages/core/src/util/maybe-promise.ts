/** A value, now or later. */
export type MaybePromise<T> = T | Promise<T>

/** Whether a value comes later. */
export function isPromise<T>(value: MaybePromise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

/** Goes on with a value: at once where it is there, so that nothing waits without need. */
export function andThen<T, R>(
  value: MaybePromise<T>,
  use: (value: T) => MaybePromise<R>,
): MaybePromise<R> {
  return isPromise(value) ? value.then(use) : use(value)
}

/** All values, in their order. */
export function all<T>(values: readonly MaybePromise<T>[]): MaybePromise<readonly T[]> {
  return values.some(isPromise) ? Promise.all(values) : (values as readonly T[])
}

/** Runs steps one after the other until a result is final. Gives the results of those that ran. */
export function runUntil<T>(
  steps: readonly (() => MaybePromise<T>)[],
  isFinal: (result: T) => boolean,
): MaybePromise<readonly T[]> {
  const [first, ...others] = steps
  if (first === undefined) return []
  return andThen<T, readonly T[]>(first(), (result) =>
    isFinal(result)
      ? [result]
      : andThen(runUntil(others, isFinal), (results) => [result, ...results]),
  )
}
