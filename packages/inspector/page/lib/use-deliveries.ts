import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeliveryLine } from '../../src/view/shapes.js'
import { ask } from './ask.js'
import { many } from './format.js'
import { listen, type LiveMessage } from './live.js'
import { announcement, revealed } from './state.js'
import { messageOf } from './use-answer.js'

/** Which deliveries. */
export interface Filter {
  readonly outcome: string
  readonly provider: string
  readonly kind: string
}

/** The deliveries that fit, the newest first, and those that come. */
export interface Deliveries {
  readonly rows: readonly DeliveryLine[] | undefined
  readonly more: boolean
  readonly error: string | undefined
  /** How many have come since it was paused. */
  readonly waiting: number
  reload(): void
  older(): void
}

interface Page {
  readonly rows: readonly DeliveryLine[]
  readonly more: boolean
}

const mostRows = 300

/** Deliveries, as they come in, unless it is paused. */
export function useDeliveries(filter: Filter, isPaused: boolean): Deliveries {
  const [page, setPage] = useState<Page | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const [waiting, setWaiting] = useState(0)
  const key = JSON.stringify([filter, revealed.value])

  function load(before?: string): void {
    const query = { ...filter, before }
    ask<Page>('deliveries', { query }).then(
      (next) => {
        setPage((known) =>
          before === undefined ? next : { ...next, rows: [...(known?.rows ?? []), ...next.rows] },
        )
        setError(undefined)
        if (before === undefined) setWaiting(0)
      },
      (cause: unknown) => setError(messageOf(cause)),
    )
  }

  useEffect(() => load(), [key])
  const latest = useRef({ filter, isPaused, load })
  latest.current = { filter, isPaused, load }
  useEffect(() => {
    const reload = atMostOnceASecond(() => {
      // It may have been paused since; going on loads everything.
      if (!latest.current.isPaused) latest.current.load()
    })
    const stop = listen((message) => {
      const { isPaused, filter } = latest.current
      if (isPaused) setWaiting((count) => count + message.rows.length)
      // What comes by itself shows no addresses, and not always all there is.
      else if (revealed.value || message.missed > 0) reload.run()
      else setPage((known) => withNew(known, message, filter))
      tellOf(message)
    })
    return () => {
      reload.stop()
      stop()
    }
  }, [])
  return {
    rows: page?.rows,
    more: page?.more ?? false,
    error,
    waiting,
    reload: () => load(),
    older: () => load(page?.rows.at(-1)?.id),
  }
}

function withNew(known: Page | undefined, { rows }: LiveMessage, filter: Filter): Page | undefined {
  if (known === undefined) return undefined
  const have = new Set(known.rows.map(({ id }) => id))
  const fresh = rows.filter((row) => !have.has(row.id) && fits(row, filter)).toReversed()
  return { ...known, rows: [...fresh, ...known.rows].slice(0, mostRows) }
}

function fits(row: DeliveryLine, filter: Filter): boolean {
  return (['outcome', 'provider', 'kind'] as const).every(
    (name) => filter[name] === '' || filter[name] === row[name],
  )
}

function tellOf({ rows }: LiveMessage): void {
  if (rows.length > 0) announcement.value = many(rows.length, 'new row')
}

function atMostOnceASecond(work: () => void): { run(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    run() {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      }, 1000)
    },
    stop: () => clearTimeout(timer),
  }
}
