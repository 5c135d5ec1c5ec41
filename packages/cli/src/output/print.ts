import type { Io } from '../io.js'
import { modeOf, type OutputOptions } from './mode.js'
import { paintFor, type Paint } from './paint.js'

/** With what a result becomes text. */
export interface View {
  readonly paint: Paint
  /** In characters; undefined where nothing has to be cut. */
  readonly width: number | undefined
}

/** Makes text of a result. */
export type Renderer<Result> = (result: Result, view: View) => string

/** Prints results in the form that was asked for. */
export interface Printer {
  readonly isJson: boolean
  print<Result>(result: Result, render: Renderer<Result>): void
  /** On one line each, for results that keep coming. */
  printLine<Result>(result: Result, render: Renderer<Result>): void
}

/** A printer to the output of a run. */
export function printerFor(io: Io, options: OutputOptions): Printer {
  const isJson = modeOf(options, io) === 'json'
  const view = { paint: paintFor(io.stdout, io.env), width: io.stdout.columns }
  const write = (text: string): void => void io.stdout.write(`${text}\n`)
  const printAs =
    (indent: number) =>
    <Result>(result: Result, render: Renderer<Result>): void =>
      write(isJson ? JSON.stringify(result, undefined, indent) : render(result, view))
  return { isJson, print: printAs(2), printLine: printAs(0) }
}
