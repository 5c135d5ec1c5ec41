import type { Command } from 'commander'
import { explained } from '../explain/explanation.js'
import { failUnless } from '../failed.js'
import { judge, type Judgement } from '../inspect/judge.js'
import { readRequest } from '../inspect/raw-request.js'
import { addresseeIn } from '../inspect/route.js'
import type { Io } from '../io.js'
import { renderExplanation } from '../output/explain.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor } from '../output/print.js'
import { uncheckedProvider } from '../signing/open-provider.js'
import { time } from './time.js'

interface ExplainOptions extends OutputOptions {
  readonly provider?: string
  readonly at?: number
}

/** `mailherald explain`: what a payload means, and why. */
export function addExplain(program: Command, io: Io): void {
  const command = program
    .command('explain')
    .description('what a payload means: the event, the row of the mapping, the reasons')
    .argument('<file>', 'a body or a raw HTTP request; - for the standard input')
    .option('--provider <id>', 'whose it is (default: the URL of the request says it)')
    .option('--at <time>', 'when it arrived (default: now)', time)
  withOutputOptions(command).action((file: string, options: ExplainOptions) =>
    explain(file, options, io),
  )
}

async function explain(file: string, options: ExplainOptions, io: Io): Promise<void> {
  const request = await readRequest(file, io)
  const { known } = addresseeIn(request, options.provider)
  const provider = await uncheckedProvider(known)
  const judgement = await judge({ request, provider, now: options.at })
  const events = await explained(judgement, provider)
  const instead = insteadOf(judgement)
  const ok = events.some(({ event }) => event.type !== 'unknown')
  const result = { provider: known.id, ok, events, ...(instead !== undefined && { instead }) }
  printerFor(io, options).print(result, renderExplanation)
  failUnless(ok || instead?.startsWith('A handshake') === true)
}

function insteadOf({ events, reply, refusal }: Judgement): string | undefined {
  if (events.length > 0) return undefined
  if (refusal !== undefined) return `${refusal.code}: ${refusal.reason}`
  return reply.status < 300 ? 'A handshake or a ping: it is answered, and is no event.' : reply.body
}
