import type { HeraldEvent } from '../events/event-map.js'

/** What is new in what a provider sends. */
export interface News {
  /** The provider's name of the event. */
  readonly name: string
  /** A top-level field of the payload; absent where the event itself is new. */
  readonly field?: string
}

const mostNames = 500
const mostFields = 500

/** So many events of a name are looked at before one of its fields counts as new. */
const learning = 200

interface Known {
  events: number
  readonly fields: Set<string>
}

/** Knows which events and fields a provider sends, and tells each new one once. */
export class Drift {
  readonly #names = new Map<string, Known>()
  readonly #unknown = new Set<string>()

  look(event: HeraldEvent): readonly News[] {
    const { providerType: name } = event
    if (event.type === 'unknown' && event.issues.length === 0) return this.#newName(name)
    const known = this.#names.get(name) ?? this.#begin(name)
    return known === undefined ? [] : newFields(known, event)
  }

  #newName(name: string): readonly News[] {
    if (this.#unknown.has(name) || this.#unknown.size >= mostNames) return []
    this.#unknown.add(name)
    return [{ name }]
  }

  #begin(name: string): Known | undefined {
    if (this.#names.size >= mostNames) return undefined
    const known = { events: 0, fields: new Set<string>() }
    this.#names.set(name, known)
    return known
  }
}

function newFields(known: Known, { providerType: name, raw }: HeraldEvent): readonly News[] {
  const isLearning = known.events++ < learning
  const fields = typeof raw === 'object' && raw !== null ? Object.keys(raw) : []
  const news: News[] = []
  for (const field of fields) {
    if (known.fields.has(field) || known.fields.size >= mostFields) continue
    known.fields.add(field)
    if (!isLearning) news.push({ name, field })
  }
  return news
}
