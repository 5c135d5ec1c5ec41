import { defaultName } from './tokens.js'

/** What tells the lines of several registrations apart in the log. */
export function label(name: string): string {
  return name === defaultName ? '' : `[${name}] `
}
