import { addressesOf, type HeraldEvent } from '@mailherald/core'

/** The addresses that an event names. Not every provider of others makes events as their types say. */
export function peopleIn(event: HeraldEvent): readonly string[] {
  try {
    return addressesOf(event)
  } catch {
    return []
  }
}
