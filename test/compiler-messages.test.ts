import { typeErrors } from '@mailherald/test-support/type-check'
import { expect, it } from 'vitest'

const globals = "declare const herald: import('@mailherald/core').Herald"

it('the compiler shows the kinds of a bounce beside a wrong one', async () => {
  const wrong = "herald.on('email.bounced', { bounce: 'hard' }, () => {})"
  const errors = await typeErrors('bounce-kinds', { wrong }, globals)
  expect(errors).toEqual([
    expect.stringMatching(/"hard".*"permanent" \| "transient" \| "undetermined"/),
  ])
}, 60_000)
