import {
  addressKey,
  MailheraldError,
  type Suppression,
  type SuppressionList,
} from '@mailherald/core'
import { boundedLimit, everything } from '@mailherald/core/ledger-kit'
import type { Entry } from './entry.js'
import { isOf } from './event-pages.js'
import { suppressionsIn, type SoftBouncePolicy } from './suppressions-in.js'

/** What the list is worked out from. */
export interface ListSource {
  readonly entries: Entry[]
  readonly now: () => number
  readonly policy: SoftBouncePolicy | false
}

/** Whom not to mail, worked out anew for each question. */
export function suppressionList({ entries, now, policy }: ListSource): SuppressionList {
  const current = (): readonly Suppression[] => suppressionsIn(entries, policy)
  return {
    async check(addresses, asked = {}) {
      const { scope = everything } = asked
      const counting = current().filter(
        (entry) =>
          isOf(entry, asked, 'or none') && (entry.scope === everything || entry.scope === scope),
      )
      const found = addresses.map((address) => {
        const key = addressKey(address)
        return [address, counting.filter((entry) => entry.address === key)] as const
      })
      return new Map(found.filter(([, reasons]) => reasons.length > 0))
    },
    async add(address, { account, scope = everything, evidence = [] } = {}) {
      const at = new Date(now())
      entries.push({ kind: 'add', address: addressKey(address), account, scope, evidence, at })
    },
    async remove(address, { account, scope } = {}) {
      const before = current().length
      const at = new Date(now())
      entries.push({ kind: 'remove', address: addressKey(address), account, scope, at })
      return current().length < before
    },
    async list({ reason, after, limit: given, ...asked } = {}) {
      const limit = boundedLimit(given)
      const all = current().filter(
        (entry) => isOf(entry, asked) && (reason === undefined || entry.reason === reason),
      )
      const start = after === undefined ? 0 : positionIn(after)
      const page = all.slice(start, start + limit)
      const end = start + page.length
      return end < all.length ? { entries: page, next: `${end}` } : { entries: page }
    },
  }
}

function positionIn(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new MailheraldError('ERR_OPTION_INVALID', '"after" must be the "next" of a page.', {
    details: { option: 'after' },
  })
}
