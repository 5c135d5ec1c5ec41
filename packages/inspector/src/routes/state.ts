import { eventTypes } from '@mailherald/core'
import type { State } from '../view/shapes.js'
import type { Answer } from './asked.js'

/** What there is to look at. */
export const state: Answer = (_, { settings, startedAt }): State => ({
  hasLedger: settings.ledger !== undefined,
  hasQueue: settings.deadLetters !== undefined,
  keep: settings.keep,
  startedAt,
  eventTypes,
})
