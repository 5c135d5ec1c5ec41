import { InvalidArgumentError } from 'commander'

/** A whole number from 1 on, of an option. */
export function whole(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new InvalidArgumentError('It must be a whole number from 1 on.')
}

/** A positive number, of an option. */
export function positive(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new InvalidArgumentError('It must be a positive number.')
}

/** The number of a port, 0 for any that is free. */
export function portNumber(text: string): number {
  const value = Number(text)
  if (text !== '' && Number.isInteger(value) && value >= 0 && value < 65_536) return value
  throw new InvalidArgumentError('It must be a port: 0 to 65535.')
}
