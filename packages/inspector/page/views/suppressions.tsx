import { useState } from 'preact/hooks'
import type { SuppressionLines } from '../../src/view/shapes.js'
import { state } from '../lib/state.js'
import { useAnswer } from '../lib/use-answer.js'
import { PageTitle } from '../parts/page-title.js'
import { SuppressForm } from '../parts/suppress-form.js'
import { SuppressionRows } from '../parts/suppression-rows.js'
import { Answered, Nothing } from '../parts/trouble.js'

/** Whom not to mail. */
export function SuppressionsView() {
  return (
    <>
      <PageTitle title="Suppressions" />
      {state.value?.hasLedger === false ? (
        <Nothing>
          The list of whom not to mail is kept by a ledger: pass one to the inspector (ledger).
        </Nothing>
      ) : (
        <List />
      )}
    </>
  )
}

function List() {
  const [after, setAfter] = useState<string | undefined>(undefined)
  const asked = useAnswer<SuppressionLines>('suppressions', { query: { after } })
  return (
    <>
      <SuppressForm changed={asked.reload} />
      <Answered asked={asked}>
        {({ entries, next }) => (
          <>
            {entries.length === 0 ? (
              <Nothing>Nobody is on the list.</Nothing>
            ) : (
              <SuppressionRows entries={entries} changed={asked.reload} />
            )}
            <div class="buttons">
              {after !== undefined && (
                <button onClick={() => setAfter(undefined)}>First page</button>
              )}
              {next !== undefined && <button onClick={() => setAfter(next)}>Next page</button>}
            </div>
          </>
        )}
      </Answered>
    </>
  )
}
