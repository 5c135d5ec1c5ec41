import { useRef, useState } from 'preact/hooks'
import { messageOf } from '../lib/use-answer.js'
import { visible } from '../lib/visible.js'

/** A button for what cannot be undone: it asks first. */
export function Confirm({
  label,
  question,
  run,
}: {
  readonly label: string
  readonly question: string
  run(): Promise<void>
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [error, setError] = useState('')
  // It can name somebody.
  const asked = visible(question)
  async function confirm(): Promise<void> {
    try {
      await run()
      dialog.current?.close()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <>
      <button onClick={() => dialog.current?.showModal()}>{label}</button>
      <dialog ref={dialog} aria-label={asked}>
        <p>{asked}</p>
        {error !== '' && <p role="alert">{error}</p>}
        <div class="buttons">
          <button class="main" onClick={() => void confirm()}>
            {label}
          </button>
          <button onClick={() => dialog.current?.close()}>Cancel</button>
        </div>
      </dialog>
    </>
  )
}
