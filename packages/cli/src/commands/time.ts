import { InvalidArgumentError } from 'commander'

/** A time of an option, in milliseconds: ISO 8601, or Unix seconds. */
export function time(text: string): number {
  const value = /^\d{9,11}$/.test(text) ? Number(text) * 1000 : Date.parse(text)
  if (Number.isFinite(value)) return value
  throw new InvalidArgumentError('It must be a time: 2026-07-01T12:00:00Z, or Unix seconds.')
}
