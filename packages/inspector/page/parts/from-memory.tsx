import { state } from '../lib/state.js'

/** Says so where there is no ledger. */
export function FromMemory() {
  const known = state.value
  if (known === undefined || known.hasLedger) return null
  return (
    <p class="note">
      Without a ledger, this is what the last {known.keep} deliveries in memory say.
    </p>
  )
}
