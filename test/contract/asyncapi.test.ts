import { eventTypes } from '@mailherald/core'
import { contractVersion, fromJson, toCloudEvent } from '@mailherald/core/contract'
import document from '@mailherald/core/contract/asyncapi.json' with { type: 'json' }
import { slugs } from '@mailherald/test-support/providers'
import { DiagnosticSeverity, Parser, type ParseOutput } from '@asyncapi/parser'
import { describe, expect, it } from 'vitest'
import { expectedEvents } from './fixtures.js'
import { validator, type Validator } from './validator.js'

const minute = 60_000
const parser = new Parser()
const error: number = DiagnosticSeverity.Error

async function parse(input: unknown): Promise<ParseOutput & { errors: readonly string[] }> {
  const output = await parser.parse(JSON.stringify(input))
  const errors = output.diagnostics.filter(({ severity }) => Number(severity) === error)
  return { ...output, errors: errors.map(({ message }) => message) }
}

describe('the AsyncAPI document', () => {
  it(
    'passes the parser, with a message for every event type',
    async () => {
      const parsed = await parse(document)
      expect(parsed.errors).toEqual([])
      expect(parsed.document?.info().version()).toBe(contractVersion)
      const messages = parsed.document?.allMessages().all() ?? []
      const names = new Set(messages.map((message) => message.name()))
      expect(names).toEqual(new Set(eventTypes.map((type) => `mailherald.${type}`)))
    },
    minute,
  )

  it.each([
    ['a reference leads nowhere', { CloudEvent: document.components.schemas.CloudEvent }],
    ['a schema is none', { ...document.components.schemas, EmailSentEvent: { type: 'thing' } }],
  ])(
    'would not pass where %s',
    async (_, schemas) => {
      const messages = { sent: document.components.messages['email.sent'] }
      const { operations: __, channels: ___, ...rest } = document
      const broken = { ...rest, components: { messages, schemas } }
      expect((await parse(broken)).errors).not.toEqual([])
    },
    minute,
  )

  it('describes the CloudEvents that come of all expected events', () => {
    const validators = payloadValidators()
    const events = slugs.flatMap(expectedEvents).map((json) => toCloudEvent(fromJson(json)))
    const problemsOf = (value: unknown, type: string) => validators.get(type)?.(value)
    expect(events.flatMap((event) => problemsOf(event, event.data.type))).toEqual([])
    const [one] = events
    expect(one && problemsOf({ ...one, data: {} }, one.data.type)).not.toEqual([])
  })
})

/** By the type of the event. */
function payloadValidators(): ReadonlyMap<string, Validator> {
  const { messages, schemas } = JSON.parse(
    JSON.stringify(document.components).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as typeof document.components
  const validators = Object.entries(messages).map(([type, { payload }]) => {
    return [type, validator({ ...payload, $defs: schemas })] as const
  })
  return new Map(validators)
}
