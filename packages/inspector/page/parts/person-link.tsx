import type { Person } from '../../src/view/shapes.js'
import { linkTo } from '../lib/route.js'
import { Text } from './text.js'

/** An address that leads to what is known of the person. */
export function PersonLink({ person }: { readonly person: Person }) {
  return (
    <a href={linkTo('people', person.handle)}>
      <Text of={person.shown} />
    </a>
  )
}

/** Several of them. */
export function People({ of }: { readonly of: readonly Person[] }) {
  return (
    <>
      {of.map((person, index) => (
        <span key={person.handle}>
          {index > 0 && ', '}
          <PersonLink person={person} />
        </span>
      ))}
    </>
  )
}
