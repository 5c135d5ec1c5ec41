import type { HeraldEvent, HeraldOptions } from '@mailherald/core'
import { providersFromEnv, type Env } from '@mailherald/core/from-env'
import { castFor, completed, type Player } from './cast.js'
import { describeEvent } from './describe-event.js'
import { freePort } from './free-port.js'
import { invitation } from './invitation.js'
import { Journal } from './journal.js'
import { hasFailed, postSamples, type Posted } from './post-samples.js'
import type { Records, RunningApp, StartApp } from './running-app.js'
import { table } from './table.js'

const host = '127.0.0.1'

/**
 * Starts an example app, posts every documented event to it and prints what became of them. Then it stays up,
 * or, with `--once`, ends: with exit code 1 where a post failed.
 */
export async function runDemo(framework: string, startApp: StartApp): Promise<void> {
  const cast = castFor(process.env)
  const journal = new Journal()
  const wanted = wantedPort()
  const port = await freePort(wanted, host)
  const env = completed(process.env, cast)
  const options = await optionsFor(cast, env, journal)
  const app = await startApp({ options, env, journal, host, port })
  stopOnSignal(app)
  journal.watch(app.herald)

  const origin = `http://${host}:${port}`
  const taken = wanted !== 0 && port !== wanted ? ` (port ${wanted} is taken)` : ''
  console.log(`Mailherald behind ${framework}, on ${origin}${taken}\n`)
  const posted = await postSamples(origin, cast, journal)
  console.log(`${table(posted)}\n${cast.map(silence).join('')}`)
  if (app.records !== undefined) console.log(`${await app.records.show()}\n`)
  if (app.inspectorUrl !== undefined) console.log(`Inspector: ${app.inspectorUrl}\n`)
  const outcome = await outcomeOf(posted, app)
  if (!process.argv.includes('--once')) {
    console.log(`${outcome.summary}\n\n${invitation(origin, cast)}`)
    return report(journal)
  }
  await stop(app)
  console.log(outcome.summary)
  if (outcome.failed > 0) process.exitCode = 1
}

async function optionsFor(
  cast: readonly Player[],
  env: Env,
  journal: Journal,
): Promise<HeraldOptions> {
  const providers = await providersFromEnv(env)
  const fetch = cast.map((player) => player.fetch).find((each) => each !== undefined)
  return { providers, idempotency: journal.idempotency, ...(fetch !== undefined && { fetch }) }
}

/** Why nothing was posted for a provider. */
function silence({ provider, variable, sign }: Player): string {
  if (sign !== undefined) return ''
  return `Nothing was posted as ${provider}: what belongs to your ${variable} is not here to sign with.\n`
}

/** Prints whatever comes from now on. */
function report(journal: Journal): void {
  journal.listener = {
    onHandled: (event, handler) => {
      const { provider, providerType, type } = event
      console.log([provider, providerType, type, handler, describeEvent(event)].join('  '))
    },
    onRepeated: ({ provider, providerType, type }, handler) => {
      console.log([provider, providerType, type, handler, 'came again: done before'].join('  '))
    },
  }
}

interface Outcome {
  readonly summary: string
  readonly failed: number
}

/** Where an app keeps events, they count once they are kept. */
async function outcomeOf(posted: readonly Posted[], { records }: RunningApp): Promise<Outcome> {
  const ids = new Set<string>()
  let failed = 0
  for (const post of posted) {
    const handled = post.entries.filter(({ handlers }) => handlers.length > 0)
    const kept = await keptOf(
      handled.map(({ event }) => event),
      records,
    )
    for (const { id } of kept) ids.add(id)
    if (hasFailed(post) || kept.length < handled.length) failed++
  }
  const word = records === undefined ? 'events' : 'recorded'
  return { failed, summary: `${posted.length} deliveries, ${ids.size} ${word}, ${failed} failed` }
}

async function keptOf(
  events: readonly HeraldEvent[],
  records: Records | undefined,
): Promise<readonly HeraldEvent[]> {
  if (records === undefined) return events
  const found = await Promise.all(events.map((event) => records.has(event)))
  return events.filter((_, index) => found[index])
}

function wantedPort(): number {
  const port = Number(process.env['PORT'] ?? 8080)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error('PORT must be a number from 0 to 65535.')
}

async function stop(app: RunningApp): Promise<void> {
  await app.close()
  await app.herald.close()
}

function stopOnSignal(app: RunningApp): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.log(`\n${signal}: stopping`)
      void stop(app).then(() => process.exit(0))
    })
  }
}
