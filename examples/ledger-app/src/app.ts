import { createHerald, type Herald, type HeraldOptions } from '@mailherald/core'
import { mailherald } from '@mailherald/express'
import { inspector, type Inspector } from '@mailherald/inspector'
import { inspectorMiddleware } from '@mailherald/inspector/node'
import type { PostgresLedger } from '@mailherald/postgres'
import express, { type Express } from 'express'

/**
 * Records what is posted, and answers what became of it. `options.providers` is all that is needed: who may post.
 * The list of whom not to mail keeps itself: no handler is needed for it.
 */
export function createApp(
  options: HeraldOptions,
  ledger: PostgresLedger,
): { app: Express; herald: Herald; view: Inspector } {
  const view = inspector({ ledger })
  const herald = createHerald({ ...options, ledger, observe: view })

  // What it writes and the note that it was done commit together: nobody gets this message twice.
  const warn = ledger.effect('warn', async ({ id }, { tx }) => {
    await tx.query('insert into warnings (event) values ($1)', [id])
  })
  herald.on(['email.bounced', 'email.complained'], { name: 'warn' }, warn)

  // What this app has no use for: the ledger has it all the same.
  herald.on('*', { name: 'others' }, () => {})

  const app = express()
  app.use('/webhooks', mailherald(herald))
  app.use('/mailherald', inspectorMiddleware(view))
  app.get('/messages/:id', async ({ params: { id } }, res) => {
    const message = await ledger.message(id)
    if (message === undefined) res.sendStatus(404)
    else res.json(message)
  })
  app.get('/may-mail/:address', async ({ params: { address } }, res) => {
    const suppressed = await ledger.suppressions.check([address])
    res.json({ mayMail: !suppressed.has(address), because: suppressed.get(address) ?? [] })
  })
  app.get('/suppressions', async (_, res) => {
    const { entries } = await ledger.suppressions.list({ limit: 1000 })
    res.json(Object.fromEntries(entries.map(({ address, reason }) => [address, reason])))
  })
  app.get('/rates', async (_, res) => {
    const since = new Date(Date.now() - 24 * 60 * 60 * 1000)
    res.json(await ledger.stats({ by: ['day', 'provider'], since }))
  })
  return { app, herald, view }
}
