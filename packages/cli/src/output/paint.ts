import { styleText } from 'node:util'
import type { Io, Output } from '../io.js'

/** What a piece of text says, for its colour. */
export type Tone = 'good' | 'bad' | 'doubtful' | 'faint' | 'strong'

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (tone: Tone, text: string) => string

const styles = {
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
  faint: 'dim',
  strong: 'bold',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>

/** Colours on a terminal, as `NO_COLOR` and `FORCE_COLOR` have it. */
export function paintFor(stream: Output, env: Io['env']): Paint {
  const wanted = isSet(env['FORCE_COLOR']) || stream.isTTY === true
  if (!wanted || isSet(env['NO_COLOR']) || env['TERM'] === 'dumb') return (_, text) => text
  return (tone, text) => (text === '' ? '' : styleText(styles[tone], text))
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0'
}
