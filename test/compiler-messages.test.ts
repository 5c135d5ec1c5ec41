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

const registered = `
import 'reflect-metadata'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { resend } from '@mailherald/core/providers/resend'
import { urlToken } from '@mailherald/core/verify'
import { OnEmailBounced, OnEmailScheduled, OnEvent, OnSuppressionAdded } from '@mailherald/nestjs'

const providers = [tencentSes({ verify: urlToken('a') }), resend({ secret: 'b' })]
declare module '@mailherald/nestjs' {
  interface Register { providers: typeof providers }
}
`
const method = (decorator: string): string => `${registered}class A { ${decorator} a() {} }`

it.each([
  ['@OnEmailBounced()'],
  ["@OnEmailScheduled({ provider: 'resend' })"],
  ["@OnEvent(['email.*', 'suppression.added', '*'])"],
])(
  '%s compiles where a registered provider sends it',
  async (decorator) => {
    expect(await typeErrors('registered', { app: method(decorator) })).toEqual([])
  },
  60_000,
)

it.each([
  ["@OnEmailScheduled({ provider: 'tencent-ses' })", /"tencent-ses".*'"resend"|resend/],
  ["@OnEvent('domain_group.created')", /domain_group\.created/],
  ["@OnEmailBounced({ provider: 'brevo' })", /"brevo"/],
])(
  '%s is a compile error where no registered provider sends it',
  async (decorator, message) => {
    expect(await typeErrors('registered', { app: method(decorator) })).toEqual([
      expect.stringMatching(message),
    ])
  },
  60_000,
)

it('the compiler says that no registered provider sends the event of a decorator', async () => {
  const only = registered.replace(", resend({ secret: 'b' })", '')
  const app = `${only}class A { @OnSuppressionAdded() a() {} }`
  expect((await typeErrors('registered', { app })).join()).toMatch(
    /None of your providers sends this event.*not callable|not callable/,
  )
}, 60_000)
