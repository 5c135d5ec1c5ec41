import { createHerald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { defineConfig } from '../dist/index.js'

// As a user writes it, with everything from the environment: the tests break one thing at a time.
const { APP_URL, RESEND_SECRET, APP_RESEND_SECRET, TENCENT_TOKEN, HANDLER, REDIS, FSYNC } =
  process.env

const herald = createHerald({
  providers: [
    resend({ secret: APP_RESEND_SECRET ?? RESEND_SECRET }),
    tencentSes({ verify: urlToken(TENCENT_TOKEN) }),
  ],
  logger: false,
})
herald.on((HANDLER ?? 'email.bounced') as 'email.bounced', { name: 'suppress' }, () => {})

export default defineConfig({
  herald,
  ...(APP_URL !== undefined && { url: APP_URL }),
  ...(REDIS !== undefined && { redis: REDIS }),
  ...(FSYNC !== undefined && {
    postgres: {
      query: (sql) => Promise.resolve({ rows: [{ value: sql.endsWith(' fsync') ? FSYNC : 'on' }] }),
    },
  }),
  secrets: { resend: RESEND_SECRET, 'tencent-ses': TENCENT_TOKEN },
})
