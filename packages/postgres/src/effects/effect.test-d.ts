import {
  createHerald,
  type EmailBouncedEvent,
  type EventOf,
  type Handler,
  type HeraldEvent,
} from '@mailherald/core'
import { resend, type Resend } from '@mailherald/core/providers/resend'
import { unverified } from '@mailherald/core/verify'
import { expectTypeOf } from 'vitest'
import type { Tx } from '../transaction/scope.js'
import type { EffectContext, MakeEffect } from './effect.js'
import type { YourTransaction } from './in-your-transaction.js'

const herald = createHerald({ providers: [resend({ verify: unverified() })] })
declare const effect: MakeEffect

// The event of the pattern, as every handler gets it.

herald.on(
  'email.bounced',
  effect('count', (event, { tx, attempt }) => {
    expectTypeOf(event).toEqualTypeOf<EventOf<'email.bounced', Resend>>()
    expectTypeOf(tx).toEqualTypeOf<Tx>()
    expectTypeOf(attempt).toEqualTypeOf<number>()
    // @ts-expect-error — a bounce has no click
    void event.url
  }),
)

herald.on(
  ['email.opened', 'email.clicked'],
  { bestEffort: true },
  effect('count', async (event) => {
    expectTypeOf(event.type).toEqualTypeOf<'email.opened' | 'email.clicked'>()
  }),
)

// The transaction of the library.

interface Db {
  insert(row: object): Promise<void>
}
declare const transaction: YourTransaction<Db>

herald.on(
  'email.bounced',
  effect('count', { transaction }, async (event, { tx }) => {
    expectTypeOf(event).toEqualTypeOf<EventOf<'email.bounced', Resend>>()
    expectTypeOf(tx).toEqualTypeOf<Db>()
  }),
)

// By itself.

const counting = effect('count', (event: EmailBouncedEvent, { tx }: EffectContext) =>
  tx.query('select $1', [event.recipient]),
)
expectTypeOf(counting).toEqualTypeOf<Handler<EmailBouncedEvent>>()
herald.on('email.bounced', counting)
// @ts-expect-error — it wants bounces
herald.on('email.opened', counting)

const any = effect('count', (event) => {
  expectTypeOf(event).toEqualTypeOf<HeraldEvent>()
})
herald.on('*', any)
