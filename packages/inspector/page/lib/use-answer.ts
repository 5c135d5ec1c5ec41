import { useEffect, useState } from 'preact/hooks'
import { ask, type Details } from './ask.js'
import { revealed } from './state.js'

/** What became of a question. */
export interface Asked<T> {
  /** What was answered last: it stays while the question is asked again. */
  readonly data: T | undefined
  readonly error: string | undefined
  reload(): void
}

/** Asks the server, and asks again when the question changes. */
export function useAnswer<T>(path: string, details: Details = {}): Asked<T> {
  const [asked, setAsked] = useState<{ key: string; data?: T; error?: string }>({ key: '' })
  const [turn, setTurn] = useState(0)
  const key = JSON.stringify([path, details, revealed.value])
  useEffect(() => {
    let isWanted = true
    const tell = (outcome: { data?: T; error?: string }): void => {
      if (isWanted) setAsked({ key, ...outcome })
    }
    ask<T>(path, details).then(
      (data) => tell({ data }),
      (error: unknown) => tell({ error: messageOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [key, turn])
  const isOfThis = asked.key === key
  return {
    data: isOfThis ? asked.data : undefined,
    error: isOfThis ? asked.error : undefined,
    reload: () => setTurn((before) => before + 1),
  }
}

/** What went wrong, in words. */
export function messageOf(error: unknown): string {
  if (error instanceof TypeError) return 'The app cannot be reached.'
  return error instanceof Error ? error.message : String(error)
}
