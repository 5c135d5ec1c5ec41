import { useState } from 'preact/hooks'
import { linkTo, route } from '../lib/route.js'
import { revealed, searched } from '../lib/state.js'

const views = {
  Deliveries: '',
  Events: 'events',
  Suppressions: 'suppressions',
  Charts: 'charts',
  Queue: 'queue',
} as const

/** Where one can go, the search, and whether addresses are shown. */
export function Header() {
  return (
    <header>
      <a class="brand" href={linkTo('')}>
        Mailherald
      </a>
      <nav aria-label="Views">
        {Object.entries(views).map(([title, name]) => (
          <a key={name} href={linkTo(name)} aria-current={isHere(name) ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <Search />
      <label class="reveal">
        <input
          type="checkbox"
          role="switch"
          checked={revealed.value}
          onChange={({ currentTarget }) => {
            revealed.value = currentTarget.checked
          }}
        />
        <span>Show addresses</span>
      </label>
    </header>
  )
}

function isHere(name: string): boolean {
  return route.value.name === name && route.value.id === ''
}

function Search() {
  const [text, setText] = useState('')
  function submit(event: Event): void {
    event.preventDefault()
    searched.value = text.trim()
    location.hash = linkTo('search')
  }
  return (
    <form role="search" onSubmit={submit}>
      <input
        type="search"
        aria-label="Search for an address, a message id or a reference"
        placeholder="Address, message id, reference"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button>Search</button>
    </form>
  )
}
