import type { ComponentChildren } from 'preact'
import type { Asked } from '../lib/use-answer.js'

/** What was asked for; until it is there, or where it cannot be had, that. */
export function Answered<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>
  readonly children: (data: T) => ComponentChildren
}) {
  if (asked.error !== undefined) return <Trouble message={asked.error} retry={asked.reload} />
  if (asked.data === undefined) return <p class="waiting">Loading…</p>
  return <>{children(asked.data)}</>
}

/** Something went wrong. */
export function Trouble({
  message,
  retry,
}: {
  readonly message: string
  readonly retry?: () => void
}) {
  return (
    <p class="trouble" role="alert">
      {message} {retry && <button onClick={retry}>Try again</button>}
    </p>
  )
}

/** There is nothing. */
export function Nothing({ children }: { readonly children: ComponentChildren }) {
  return <p class="nothing">{children}</p>
}
