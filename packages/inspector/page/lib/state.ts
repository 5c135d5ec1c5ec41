import { signal } from '@preact/signals'
import type { State } from '../../src/view/shapes.js'

/** Whether addresses are shown. Not kept: who opens the page again sees none. */
export const revealed = signal(false)

/** What there is to look at; undefined until the server has said so. */
export const state = signal<State | undefined>(undefined)

/** What a screen reader is told. */
export const announcement = signal('')

/** What was searched for. In no address, because it can be one of a person. */
export const searched = signal('')
