import type { LedgerReader } from '@mailherald/core'
import { Problem } from '../http/problem-error.js'
import { withoutAbsent } from '../util/without-absent.js'
import { suppressionLine } from '../view/ledger-views.js'
import { addressIn, textIn, textOf, type Answer, type Parts } from './asked.js'
import { inTime } from './in-time.js'

/** The list of whom not to mail, the latest first. */
export const suppressions: Answer = async ({ query, masker }, parts) => {
  const list = listOf(parts)
  const page = list.list(withoutAbsent({ after: textIn(query, 'after'), limit: 100 }))
  const { entries, next } = await inTime('ledger', page, parts.settings.logger)
  return withoutAbsent({ entries: entries.map((entry) => suppressionLine(entry, masker)), next })
}

/** Puts an address on the list. */
export const suppress: Answer = async ({ body }, parts) => {
  const address = addressIn(body, parts)
  if (!address.includes('@')) throw new Problem(400, 'That is not an address.')
  const evidence = textOf(body, 'evidence') ?? 'Added by hand in the inspector.'
  const options = withoutAbsent({
    scope: textOf(body, 'scope'),
    account: textOf(body, 'account'),
    evidence: [evidence],
  })
  await inTime('ledger', listOf(parts).add(address, options), parts.settings.logger)
  return { done: true }
}

/** Takes an address off the list. */
export const unsuppress: Answer = async ({ body }, parts) => {
  const options = withoutAbsent({ scope: textOf(body, 'scope'), account: textOf(body, 'account') })
  const removed = listOf(parts).remove(addressIn(body, parts), options)
  return { done: await inTime('ledger', removed, parts.settings.logger) }
}

function listOf({ settings: { ledger } }: Parts): LedgerReader['suppressions'] {
  if (ledger !== undefined) return ledger.suppressions
  throw new Problem(409, 'There is no ledger: the list of whom not to mail is in none.')
}
