import { openSync, readFileSync, writeSync } from 'node:fs'

/** One handler's run on one event, as its own process wrote it down. */
export interface Run {
  readonly event: string
  readonly handler: string
  /** The process that it ran in; one that was started again has another name. */
  readonly process: string
  /** Milliseconds since the epoch. */
  readonly start: number
  /** Absent where it threw, or was killed. */
  readonly end?: number
}

/** What of a run is known when it starts. */
type Start = Pick<Run, 'event' | 'handler' | 'process'>

interface Line {
  readonly run: string
  readonly at: number
  /** Absent where it ends. */
  readonly started?: Start
}

/** Writes down runs, each line in one write, so that a killed process leaves no half of one. */
export function openJournal(path: string): (started: Start) => { end(): void } {
  const file = openSync(path, 'a')
  let runs = 0
  const write = (line: Line): void => void writeSync(file, `${JSON.stringify(line)}\n`)
  return (started) => {
    const run = `${started.process} ${++runs}`
    write({ run, at: Date.now(), started })
    return { end: () => write({ run, at: Date.now() }) }
  }
}

export function readJournal(path: string): Run[] {
  const runs = new Map<string, Run>()
  for (const text of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { run, at, started } = JSON.parse(text) as Line
    const known = runs.get(run)
    if (started !== undefined) runs.set(run, { ...started, start: at })
    else if (known !== undefined) runs.set(run, { ...known, end: at })
  }
  return [...runs.values()]
}
