import { setTimeout } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { bodyDeadline } from './body-deadline.js'

function started() {
  const onPassed = vi.fn<() => void>()
  return { onPassed, stop: bodyDeadline(20, onPassed) }
}

it('calls back when time is up', async () => {
  const { onPassed } = started()
  await vi.waitFor(() => expect(onPassed).toHaveBeenCalledOnce())
})

it('leaves no timer where it is stopped before the event loop comes round', async () => {
  const { onPassed, stop } = started()
  stop()
  await setTimeout(60)
  expect(onPassed).not.toHaveBeenCalled()
})

it('can be stopped later', async () => {
  const { onPassed, stop } = started()
  await setTimeout(5)
  stop()
  await setTimeout(60)
  expect(onPassed).not.toHaveBeenCalled()
})
