import type { Receiver } from '@mailherald/core/node'
import express5, { type RequestHandler as RequestHandler5 } from 'express'
import express4, { type RequestHandler as RequestHandler4 } from 'express4'
import { mailherald } from './mailherald.js'

declare const herald: Receiver

export const handler4: RequestHandler4 = mailherald(herald)
export const handler5: RequestHandler5 = mailherald(herald)

express4().use(mailherald(herald)).use('/webhooks', mailherald(herald))
express5().use(mailherald(herald)).use('/webhooks', mailherald(herald))
express4().post('/hooks/:id', mailherald(herald, { provider: 'acme' }))
express5().post('/hooks/:id', mailherald(herald, { provider: 'acme' }))
express4.Router().use('/webhooks', express4.json(), mailherald(herald))
express5.Router().use('/webhooks', express5.json(), mailherald(herald))

// @ts-expect-error an account belongs to a provider
mailherald(herald, { account: 'shop-eu' })
// @ts-expect-error there is nothing to receive with
mailherald({})
// @ts-expect-error the herald is not optional
mailherald()
