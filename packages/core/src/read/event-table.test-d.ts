import { expectTypeOf } from 'vitest'
import type { eventTypes, EventType } from '../events/event-map.js'
import { emittedBy, type EventTable } from './event-table.js'

expectTypeOf<(typeof eventTypes)[number]>().toEqualTypeOf<EventType>()

const emitted = emittedBy({
  dropped: [
    { type: 'email.suppressed', when: 'the reason names a list' },
    { type: 'email.rejected', when: 'any other reason' },
  ],
  hard_bounce: { type: 'email.bounced', remark: 'permanent' },
  soft_bounce: 'email.bounced',
  delivered: 'email.delivered',
})

expectTypeOf(emitted).toEqualTypeOf<
  readonly ['email.delivered', 'email.bounced', 'email.rejected', 'email.suppressed']
>()

// Of a table whose names are not known, nobody knows how many there are.
expectTypeOf(emittedBy({} as EventTable)).toEqualTypeOf<readonly EventType[]>()
