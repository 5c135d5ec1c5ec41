import { hasRedis } from '@mailherald/test-support/launch-redis'
import { messageOf } from '@mailherald/test-support/processes'
import { stageForTests } from '@mailherald/test-support/stage'
import { until } from '@mailherald/test-support/until'
import { Queue as BullQueue } from 'bullmq'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { postDelivered } from '../test-helpers/load.js'
import { receiverScript, workerScript } from '../test-helpers/scripts.js'

const rounds = 100

describe.skipIf(!hasRedis)(
  'one event that is delivered 200 times at once',
  { timeout: 300_000 },
  () => {
    const stage = stageForTests()

    it('is handled once by two workers though four receiver processes got it', async () => {
      const { server, journal, running } = stage
      const settings = { url: server.url, name: 'same', journal: journal.path }
      const receivers = Array.from({ length: 4 }, () => running.start(receiverScript, settings))
      const ports = await Promise.all(receivers.map((receiver) => messageOf<number>(receiver)))
      running.start(workerScript, settings)
      running.start(workerScript, settings)
      const recipients = Array.from({ length: rounds }, (_, round) => `user${round}@example.com`)
      let refused = 0
      for (const email of recipients) {
        const posts = Array.from({ length: 200 }, (_, n) =>
          postDelivered(email, ports[n % 4] as number),
        )
        const statuses = await Promise.all(posts)
        refused += statuses.filter((status) => status === 503).length
        expect(statuses).toContain(200)
        expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
      }
      if (process.env['FIGURES'] !== undefined) console.log({ rounds, refused })

      const redis = new Redis(server.url, { maxRetriesPerRequest: null })
      const view = new BullQueue('same', { connection: redis })
      await until(async () => (await view.getCompletedCount()) >= rounds)
      expect(await view.getJobCountByTypes('waiting', 'active', 'delayed', 'failed')).toBe(0)
      expect(journal.after('begun').toSorted()).toEqual(recipients.toSorted())
      await view.close()
      redis.disconnect()
    })
  },
)
