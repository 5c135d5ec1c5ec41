import type { HeraldEvent } from '@mailherald/core'
import { describe, expect, it, vi } from 'vitest'
import { rig } from '../../test-helpers/rig.js'
import type { InspectedDeadLetters, InspectorAction } from '../options.js'
import type { QueueState } from '../view/shapes.js'

const event = {
  id: 'acme~1',
  type: 'email.bounced',
  provider: 'acme',
  providerType: 'bounce',
  occurredAt: new Date(0),
  recipient: 'ann@example.com',
  bounce: { kind: 'permanent', category: 'other' },
  tags: [],
  metadata: {},
  test: false,
} as unknown as HeraldEvent

function letters(count: number): InspectedDeadLetters & { readonly left: string[] } {
  const left = Array.from({ length: count }, (_, n) => `acme~${n}`)
  const take = async (id: string): Promise<boolean> => left.splice(left.indexOf(id), 1).length > 0
  const takeAll = async (): Promise<number> => left.splice(0).length
  const letterOf = (id: string) => ({
    id,
    type: 'email.bounced' as const,
    attempts: 12,
    failedAt: new Date(1000),
    event,
    reason: 'Error: no mailbox for ann@example.com',
  })
  return {
    left,
    count: async () => left.length,
    list: async ({ offset = 0, limit = 100 } = {}) =>
      left.slice(offset, offset + limit).map(letterOf),
    replay: take,
    drop: take,
    replayAll: takeAll,
    dropAll: takeAll,
  }
}

describe('the queue', () => {
  it('has its dead letters with the error, page by page, and what the engine counts', async () => {
    const queueCounts = async () => ({ waiting: 3, active: 1 })
    const { ask } = rig({ inspector: { deadLetters: letters(60), queueCounts } })
    const state = await ask<QueueState>('queue')
    expect(state).toMatchObject({ dead: 60, counts: { waiting: 3, active: 1 } })
    expect(state.letters).toHaveLength(50)
    expect(state.letters[0]).toMatchObject({
      reason: 'Error: no mailbox for a***@example.com',
      attempts: 12,
      event: { people: [{ shown: 'a***@example.com' }] },
    })
    expect((await ask<QueueState>('queue?offset=50')).letters).toHaveLength(10)
    const open = await ask<QueueState>('reveal/queue', {})
    expect(open.letters[0]?.reason).toBe('Error: no mailbox for ann@example.com')
  })

  it.each(['replay', 'drop'])('lets one or all of them be ended: %s', async (name) => {
    const deadLetters = letters(5)
    const onAction = vi.fn<(action: InspectorAction) => void>()
    const { ask } = rig({ inspector: { deadLetters, onAction } })
    expect(await ask(`queue/${name}`, { id: 'acme~2' })).toEqual({ count: 1 })
    expect(deadLetters.left).not.toContain('acme~2')
    expect(await ask(`queue/${name}`, {})).toMatchObject({ error: expect.any(String) })
    expect(await ask(`queue/${name}`, { all: 'yes' })).toMatchObject({ error: expect.any(String) })
    expect(deadLetters.left).toHaveLength(4)
    expect(await ask(`queue/${name}`, { all: true })).toEqual({ count: 4 })
    expect(onAction).toHaveBeenCalledWith({ name, request: expect.any(Request) })
  })

  it('is none where the inspector was given none', async () => {
    const { ask } = rig()
    for (const path of ['queue/replay', 'queue/drop']) {
      expect(await ask(path, { all: true })).toMatchObject({
        error: expect.stringContaining('no queue'),
      })
    }
  })
})
