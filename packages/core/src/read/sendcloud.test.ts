import { describe, expect, it } from 'vitest'
import type { DraftMessage } from '../events/draft.js'
import { sendCloudFailure, sendCloudRecipient, sendCloudUserAgent } from './sendcloud.js'

const message: DraftMessage = {
  providerType: 'invalid',
  recipient: 'ann@example.com',
  tags: [],
  metadata: {},
}

interface Said {
  readonly isSoft?: boolean
  readonly subStat?: string
  readonly subStatDesc?: string
  readonly reply?: string
}

function madeOf(said: Said): string {
  const { isSoft = false, subStat, subStatDesc, reply } = said
  const draft = sendCloudFailure({ ...message }, { isSoft, subStat, subStatDesc, reply })
  if (draft.type === 'email.suppressed') return `suppressed: ${draft.suppression}`
  return draft.type === 'email.bounced'
    ? `${draft.bounce.kind} ${draft.bounce.category}`
    : draft.type
}

describe('a message that did not arrive', () => {
  it.each([
    ['401', 'suppressed: undefined'],
    ['402', 'suppressed: unsubscribe'],
    ['403', 'undetermined other'],
    ['404', 'permanent unknown-user'],
    ['405', 'undetermined blocked'],
    ['406', 'permanent unknown-user'],
    ['407', 'undetermined spam'],
    ['408', 'undetermined other'],
    ['409', 'undetermined other'],
    ['410', 'undetermined other'],
    [undefined, 'permanent other'],
  ])('with the number %s becomes %s', (subStat, made) => {
    expect(madeOf(subStat === undefined ? {} : { subStat })).toBe(made)
  })

  it.each([
    ['503', 'transient other'],
    ['505', 'transient blocked'],
    ['506', 'permanent unknown-user'],
    ['507', 'transient spam'],
    ['508', 'transient other'],
    ['509', 'transient other'],
    [undefined, 'transient other'],
  ])('or came back with the number %s becomes %s', (subStat, made) => {
    expect(madeOf(subStat === undefined ? { isSoft: true } : { subStat, isSoft: true })).toBe(made)
  })

  it.each<[string, Said, string]>([
    ['a list of unsubscribed', { reply: 'in the unsubscribe list' }, 'suppressed: unsubscribe'],
    ['a blacklist', { reply: 'In SendCloud BlackList' }, 'suppressed: undefined'],
    ['a list of bad addresses', { reply: 'Invalid address cache' }, 'suppressed: undefined'],
    ['the blacklist of a server', { reply: '550 IP in a blacklist' }, 'permanent blocked'],
    [
      'a list beside a number that says otherwise',
      { reply: 'unsubscribe', subStat: '409' },
      'undetermined other',
    ],
    [
      'a list, of what came back',
      { reply: 'to unsubscribe, write to us', isSoft: true },
      'transient other',
    ],
    [
      'more than the number',
      { reply: '550 5.1.1 no such user', subStat: '409' },
      'undetermined unknown-user',
    ],
  ])('and names %s becomes what it says', (_, said, made) => {
    expect(madeOf(said)).toBe(made)
  })

  it('has the words that are there', () => {
    const words = { isSoft: false, subStat: '409', subStatDesc: 'others' }
    expect(sendCloudFailure({ ...message }, { ...words, reply: undefined })).toMatchObject({
      bounce: { diagnostic: 'others', providerKind: '409' },
    })
    expect(sendCloudFailure({ ...message }, { ...words, reply: '550 no' })).toMatchObject({
      bounce: { diagnostic: '550 no' },
    })
    expect(
      sendCloudFailure({ ...message }, { ...words, subStat: '402', reply: undefined }),
    ).toMatchObject({ reason: 'others' })
  })
})

it.each([
  ['1_2.sc-1-inbound0$ann@example.com', 'ann@example.com'],
  ['1_2.sc-1-inbound0$a$b@example.com', 'b@example.com'],
  ['1_2.sc-1-inbound', undefined],
  ['1_2.sc-1-inbound0$', undefined],
  [undefined, undefined],
])('the id %s is of %s', (id, recipient) => {
  expect(sendCloudRecipient(id)).toBe(recipient)
})

it.each([
  [['Chrome', '120.0'], ['Windows', '10'], 'Chrome/120.0 (Windows 10)'],
  [['Chrome', ''], ['', null], 'Chrome'],
  [[undefined, ''], ['Windows 10', ''], '(Windows 10)'],
  [[], [], ''],
])('the reader %j on %j is "%s"', (browser, system, agent) => {
  expect(sendCloudUserAgent(browser, system)).toBe(agent)
})
