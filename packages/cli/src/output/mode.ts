import type { Command } from 'commander'
import type { Io } from '../io.js'

/** The options of every command that prints something. */
export interface OutputOptions {
  readonly json?: boolean
  readonly text?: boolean
}

/** For people, or for programs. */
export type Mode = 'text' | 'json'

/** Adds the options that choose the form of the output. */
export function withOutputOptions(command: Command): Command {
  return command
    .option('--json', 'print JSON (the default where the output is not a terminal)')
    .option('--text', 'print text, also where the output is not a terminal')
}

/** JSON where it is asked for, and where nobody looks on. */
export function modeOf({ json, text }: OutputOptions, { stdout }: Pick<Io, 'stdout'>): Mode {
  if (json === true) return 'json'
  return text === true || stdout.isTTY === true ? 'text' : 'json'
}
