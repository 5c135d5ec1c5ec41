import type { Check } from '../doctor/check.js'
import type { Tone } from './paint.js'
import type { Renderer } from './print.js'

/** What was found. */
export interface Findings {
  readonly ok: boolean
  readonly checks: readonly Check[]
}

const tones: Readonly<Record<Check['status'], Tone>> = {
  pass: 'good',
  warn: 'doubtful',
  fail: 'bad',
}

/** A line for each check, with the remedy below those that did not pass. */
export const renderFindings: Renderer<Findings> = ({ checks }, { paint }) => {
  const lines = checks.flatMap(({ status, name, provider, detail, remedy }) => [
    `${paint(tones[status], status)}  ${provider === undefined ? '' : `${provider} `}${name}: ${detail}`,
    ...(remedy === undefined ? [] : [`      ${paint('faint', `→ ${remedy}`)}`]),
  ])
  const count = (status: Check['status']): number =>
    checks.filter((check) => check.status === status).length
  return [...lines, '', `${count('pass')} pass, ${count('warn')} warn, ${count('fail')} fail`].join(
    '\n',
  )
}
