import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { payload, type AcmePayload } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { kill, messageOf, processes } from '@mailherald/test-support/processes'
import { until } from '@mailherald/test-support/until'
import { afterAll, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig } from '../test-helpers/rig.js'
import { receiverScript } from '../test-helpers/scripts.js'

const effectsWorker = new URL('../test-helpers/effects-worker.mjs', import.meta.url)
const messages = 60
const eventsOfEach = 5

/** Deliveries, each with the next event of some messages. */
function deliveries(): AcmePayload[][] {
  return Array.from({ length: eventsOfEach }, (_, nth) =>
    Array.from({ length: messages }, (_message, n) =>
      payload('email.delivered', { id: `m${n}-${nth}`, message: `m${n}` }),
    ),
  ).flatMap((round) => [round.slice(0, 20), round.slice(20, 40), round.slice(40)])
}

describe.skipIf(!hasPostgres)(
  'while receivers, workers and PostgreSQL are killed',
  { timeout: 180_000 },
  () => {
    const database = databaseForTests()
    const running = processes()
    afterAll(() => running.killAll())

    it('every acknowledged event is handled, exactly once, and in the order of its message', async () => {
      const { server, url } = database
      const under = await rig(url, { order: 'message' })
      await under.ask(
        `CREATE TABLE effects (event_id text, message_id text, nth bigint GENERATED ALWAYS AS IDENTITY)`,
      )
      const settings = { url, name: under.name, order: 'message' }
      const workers: ChildProcess[] = [1, 2].map(() => running.start(effectsWorker, settings))
      let receiver = running.start(receiverScript, settings)
      let port = await messageOf<number>(receiver)
      const end = new AbortController()

      async function killAllInTurn(): Promise<number> {
        let kills = 0
        for (; !end.signal.aborted; kills++) {
          await setTimeout(700)
          const nth = kills % 4
          if (nth < 2) {
            await kill(workers[nth] as ChildProcess, 'SIGKILL')
            workers[nth] = running.start(effectsWorker, settings)
          } else if (nth === 2) {
            await server.kill()
            await setTimeout(200)
            await server.start()
          } else {
            await kill(receiver, 'SIGKILL')
            receiver = running.start(receiverScript, settings)
            port = await messageOf<number>(receiver)
          }
        }
        return kills
      }

      const killing = killAllInTurn()
      for (const delivery of deliveries()) {
        // As a provider does: again until it is acknowledged.
        await until(async () => (await post(port, delivery)) === 200)
        await setTimeout(200)
      }
      const count = async (): Promise<number> => {
        const rows = await under.ask('SELECT DISTINCT event_id FROM effects').catch(() => [])
        return rows.length
      }
      await until(async () => (await count()) === messages * eventsOfEach)
      end.abort()
      // Each of them once at least.
      expect(await killing).toBeGreaterThanOrEqual(4)

      const effects = await under.ask<{ readonly event_id: string; readonly message_id: string }>(
        'SELECT event_id, message_id FROM effects ORDER BY nth',
      )
      expect(effects).toHaveLength(messages * eventsOfEach)
      for (let n = 0; n < messages; n++) {
        const ids = effects.filter(({ message_id: id }) => id === `m${n}`)
        expect(ids.map(({ event_id: id }) => id)).toEqual(
          Array.from({ length: eventsOfEach }, (_, nth) => `acme~email.delivered~m${n}-${nth}`),
        )
      }
      expect(await under.dead.count()).toBe(0)
      await until(async () => {
        const states = Object.values(await under.states())
        return states.every((state) => state === 'completed')
      })
      await under.close()
    })
  },
)

async function post(port: number, delivery: readonly AcmePayload[]): Promise<number | undefined> {
  try {
    const body = JSON.stringify(delivery)
    const { status } = await fetch(`http://127.0.0.1:${port}/acme`, { method: 'POST', body })
    return status
  } catch {
    return undefined
  }
}
