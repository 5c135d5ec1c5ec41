import { appendFileSync } from 'node:fs'
import { bullmqQueue } from '@mailherald/bullmq'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified } from '@mailherald/core/verify'

const { url, name, journal } = JSON.parse(process.argv[2])

export const place = { connection: url, name }

/** The options of a herald. */
export const options = () => ({
  providers: [tencentSes({ verify: unverified() })],
  queue: bullmqQueue(place),
  logger: false,
})

/** Middleware that writes down which posts the app has got. */
export function writeDown(req, _res, next) {
  note('seen', req.headers['x-post'])
  next()
}

export function note(word, what) {
  appendFileSync(journal, `${word} ${what}\n`)
}
