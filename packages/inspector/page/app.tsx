import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { State } from '../src/view/shapes.js'
import { route } from './lib/route.js'
import { announcement, state } from './lib/state.js'
import { useAnswer } from './lib/use-answer.js'
import { Header } from './parts/header.js'
import { PageTitle } from './parts/page-title.js'
import { Nothing, Trouble } from './parts/trouble.js'
import { ChartsView } from './views/charts.js'
import { DeliveriesView } from './views/deliveries.js'
import { DeliveryView } from './views/delivery.js'
import { EventsView } from './views/events.js'
import { MessageView } from './views/message.js'
import { PersonView } from './views/person.js'
import { QueueView } from './views/queue.js'
import { SearchView } from './views/search.js'
import { SuppressionsView } from './views/suppressions.js'

const lists: Readonly<Record<string, ComponentType>> = {
  '': DeliveriesView,
  deliveries: DeliveriesView,
  events: EventsView,
  suppressions: SuppressionsView,
  charts: ChartsView,
  queue: QueueView,
  search: SearchView,
}

const single: Readonly<Record<string, ComponentType>> = {
  deliveries: DeliveryView,
  messages: MessageView,
  people: PersonView,
}

/** The page. */
export function App() {
  const { name, id } = route.value
  const asked = useAnswer<State>('state')
  useEffect(() => {
    if (asked.data !== undefined) state.value = asked.data
  }, [asked.data])
  const View = (id === '' ? lists : single)[name] ?? Nowhere
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        {asked.error !== undefined && <Trouble message={asked.error} retry={asked.reload} />}
        {state.value !== undefined && <View key={`${name}/${id}`} />}
      </main>
      <div class="unseen" aria-live="polite">
        {announcement.value}
      </div>
    </>
  )
}

/** What follows the `#` is for the views. */
function skip(event: Event): void {
  event.preventDefault()
  document.querySelector('main')?.focus()
}

function Nowhere() {
  return (
    <>
      <PageTitle title="Nothing here" />
      <Nothing>There is no such view.</Nothing>
    </>
  )
}
