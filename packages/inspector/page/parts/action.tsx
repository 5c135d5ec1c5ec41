import { useState } from 'preact/hooks'
import { messageOf } from '../lib/use-answer.js'

/** A button that does something on the server. */
export function Action({ label, run }: { readonly label: string; run(): Promise<void> }) {
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState('')
  async function start(): Promise<void> {
    setRunning(true)
    setError('')
    try {
      await run()
    } catch (cause) {
      setError(messageOf(cause))
    }
    setRunning(false)
  }
  return (
    <>
      <button disabled={isRunning} onClick={() => void start()}>
        {label}
      </button>
      {error !== '' && <span role="alert">{error}</span>}
    </>
  )
}
