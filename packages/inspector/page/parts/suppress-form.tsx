import { useState } from 'preact/hooks'
import { act } from '../lib/ask.js'
import { announcement } from '../lib/state.js'
import { messageOf } from '../lib/use-answer.js'

/** Puts somebody on the list: the person with the handle, or whoever is written in. */
export function SuppressForm({ handle, changed }: { readonly handle?: string; changed(): void }) {
  const [address, setAddress] = useState('')
  const [scope, setScope] = useState('')
  const [error, setError] = useState('')
  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const whom = handle === undefined ? { address } : { handle }
    try {
      await act('suppressions/add', { ...whom, ...(scope !== '' && { scope }) })
      setAddress('')
      setError('')
      announcement.value = 'Added to the list.'
      changed()
    } catch (cause) {
      setError(messageOf(cause))
    }
  }
  return (
    <form class="filters" onSubmit={(event) => void submit(event)}>
      {handle === undefined && (
        <label class="field">
          <span>Address</span>
          <input
            type="email"
            required
            autocomplete="off"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
      )}
      <label class="field">
        <span>Which mail</span>
        <input
          placeholder="all"
          value={scope}
          onInput={({ currentTarget }) => setScope(currentTarget.value)}
        />
      </label>
      <button class="main">Suppress</button>
      {error !== '' && <span role="alert">{error}</span>}
    </form>
  )
}
