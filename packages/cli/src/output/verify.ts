import type { Renderer } from './print.js'
import { table } from './table.js'

/** Whether a request is genuine, and if not, what speaks against it. */
export interface Verification {
  readonly accepted: boolean
  readonly provider: string
  /** What checks it. */
  readonly check: string
  /** What a herald would answer. */
  readonly answer: number
  readonly authenticity?: string
  /** Whether it is a probe that is only answered. */
  readonly handshake?: boolean
  readonly code?: string
  readonly reason?: string
  readonly cause?: string
  readonly fix?: string
  /** What was found out by trying. */
  readonly hint?: string
  readonly note?: string
}

/** The verdict, and the way on. */
export const renderVerification: Renderer<Verification> = (result, { paint }) => {
  const { accepted, provider, check, answer, authenticity, handshake, code } = result
  const how = handshake === true ? 'a handshake, which is answered and not checked' : authenticity
  const verdict = accepted ? paint('good', `accepted (${how})`) : paint('bad', `refused: ${code}`)
  const rows = [
    ['checked by', `${provider}, ${check}`],
    ['why', result.reason],
    ['found out', result.hint],
    ['usually', result.cause],
    ['fix', result.fix],
    ['note', result.note],
    ['answered', String(answer)],
  ].flatMap(([name = '', value]) => (value === undefined ? [] : [[paint('faint', name), value]]))
  return `${verdict}\n${table(rows)}`
}
