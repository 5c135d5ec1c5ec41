import { eventTypes } from '@mailherald/core'
import { describe, expect, it } from 'vitest'
import * as index from '../index.js'
import { subscriptionsOf } from './subscription.js'
import * as decorators from './on-event-type.js'
import type { EventDecorator } from './on-event.js'

/** `domain_group.created` → `OnDomainGroupCreated`. */
function nameFor(type: string): string {
  if (type === 'unknown') return 'OnUnknownEvent'
  const words = type.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `On${words.join('')}`
}

describe('the decorators for event types', () => {
  it('there is one decorator for every event type, and no more', () => {
    expect(Object.keys(decorators).toSorted()).toEqual(eventTypes.map(nameFor).toSorted())
  })

  it.each(Object.entries(decorators))('%s is public', (name, decorator) => {
    expect(index).toHaveProperty(name, decorator)
  })

  it.each(eventTypes)('a decorator subscribes its method to %s', (type) => {
    const decorate = (decorators as unknown as Record<string, EventDecorator<typeof type>>)[
      nameFor(type)
    ]
    class Handlers {
      handle(): void {}
    }
    const descriptor = Object.getOwnPropertyDescriptor(Handlers.prototype, 'handle')
    decorate?.({ tag: 'news' })(Handlers.prototype, 'handle', descriptor ?? {})
    expect(subscriptionsOf(Handlers.prototype, 'handle')).toEqual([
      { patterns: [type], options: { tag: 'news' } },
    ])
  })
})
