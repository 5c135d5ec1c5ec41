import { when } from '../lib/format.js'

/** A time, short, with the whole of it for whoever points at it. */
export function Time({ ms }: { readonly ms: number }) {
  const date = new Date(ms)
  const iso = Number.isNaN(date.getTime()) ? undefined : date.toISOString()
  return (
    <time class="time" dateTime={iso} title={iso}>
      {when(ms)}
    </time>
  )
}
