import { expect, it } from 'vitest'
import { normalize } from './normalize.js'

function typeOf(report: object): string | undefined {
  return normalize({ raw: { messageId: 'm1', to: 'ann@example.com', ...report } })[0]?.type
}

it.each([
  ['PENDING_ENROUTE', 'email.sent'],
  ['PENDING_EN_ROUTE', 'email.sent'],
  ['pending_sent', 'email.sent'],
  ['PENDING_WAITING_DELIVERY', 'email.queued'],
  ['PENDING_UNSENTENCED', 'email.queued'],
  [undefined, 'email.queued'],
])('a pending message whose status is %s comes out as %s', (name, type) => {
  expect(typeOf({ status: { groupName: 'PENDING', name } })).toBe(type)
})

it.each([
  [{ name: 'EC_BLACK_LISTED' }, 'email.suppressed'],
  [{ description: 'On the deny-list' }, 'email.suppressed'],
  [{ name: 'EC_LISTED', description: 'in a block' }, 'email.rejected'],
])('a rejection for %j comes out as %s', (error, type) => {
  expect(typeOf({ status: { groupName: 'REJECTED' }, error })).toBe(type)
})
