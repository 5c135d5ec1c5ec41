import type { Report, Sent } from '../send/dispatch.js'
import type { Retried } from '../send/retry.js'
import type { Renderer, View } from './print.js'
import { table } from './table.js'

const mostLines = 50

/** What was answered, and how fast. */
export const renderReport: Renderer<Report> = (report, view) =>
  [
    report.sent <= mostLines ? table(report.deliveries.map((sent) => lineOf(sent, view))) : '',
    summaryOf(report, view),
    table(figuresOf(report)),
    ...remarksOn(report),
  ]
    .filter((part) => part !== '')
    .join('\n')

function lineOf(
  { provider, event, status, body, error, accepted }: Sent,
  { paint }: View,
): string[] {
  const answer = paint(accepted ? 'good' : 'bad', String(status ?? error))
  return [provider, event, answer, paint('faint', body.replaceAll(/\s+/g, ' ').slice(0, 60))]
}

function summaryOf({ ok, forged, sent, accepted }: Report, { paint }: View): string {
  const what = forged === undefined ? `${accepted} of ${sent} accepted` : forgedText(sent, accepted)
  return paint(ok ? 'good' : 'bad', forged === undefined ? what : `${what} (${forged})`)
}

function forgedText(sent: number, accepted: number): string {
  return `${sent - accepted} of ${sent} forgeries refused`
}

function figuresOf({ answers, seconds, perSecond, ms }: Report): string[][] {
  const counts = Object.entries(answers).map(([name, count]) => `${name}: ${count}`)
  const times = ms && `p50 ${ms.p50} ms, p95 ${ms.p95} ms, p99 ${ms.p99} ms, at most ${ms.max} ms`
  return [
    ['answers', counts.join(', ')],
    ['time', `${seconds} s, ${perSecond} a second`],
    ...(times === undefined ? [] : [['each', times]]),
  ]
}

function remarksOn({ sameEvents }: Report): readonly string[] {
  if (sameEvents === undefined) return []
  return [`The same event each time, which is handled once: ${sameEvents.join(', ')}`]
}

/** The attempts of each delivery. */
export const renderRetried: Renderer<readonly Retried[]> = (list, view) =>
  list.map((each) => retriedText(each, view)).join('\n')

function retriedText({ provider, event, state, schedule, attempts }: Retried, view: View): string {
  const tone = state === 'delivered' ? 'good' : 'bad'
  const rows = attempts.map(({ status, afterSeconds }, index) => [
    `  ${index + 1}.`,
    `after ${afterSeconds} s`,
    String(status ?? 'no answer'),
  ])
  const plan = schedule ?? 'no schedule is documented: a usual one was kept'
  return `${provider} ${event}: ${view.paint(tone, state)} (${plan})\n${table(rows)}`
}
