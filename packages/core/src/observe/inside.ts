/** Something that runs the work it is given, and returns what that returns. */
export type Wrapping = <T>(work: () => T) => T

type Ran<T> = { readonly value: T } | { readonly error: unknown }

/** Runs the work inside of all wrappings, the last outermost: exactly once, whatever they do. */
export function inside<T>(
  wrappings: readonly Wrapping[],
  work: () => T,
  complain: (cause: unknown) => void,
): T {
  let ran: Ran<T> | undefined
  const once = (): T => resultOf((ran ??= attempt(work)))
  let outermost = once
  for (const wrapping of wrappings) {
    const inner = outermost
    outermost = () => wrapping(inner)
  }
  try {
    outermost()
  } catch (cause) {
    if (ran === undefined) complain(cause)
  }
  return once()
}

/** A handler that throws must not run again. */
function attempt<T>(work: () => T): Ran<T> {
  try {
    return { value: work() }
  } catch (error) {
    return { error }
  }
}

function resultOf<T>(ran: Ran<T>): T {
  if ('error' in ran) throw ran.error
  return ran.value
}
