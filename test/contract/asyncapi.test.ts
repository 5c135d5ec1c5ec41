import { eventTypes } from '@mailherald/core'
import { contractVersion, fromJson, toCloudEvent } from '@mailherald/core/contract'
import document from '@mailherald/core/contract/asyncapi.json' with { type: 'json' }
import { slugs } from '@mailherald/test-support/providers'
import { DiagnosticSeverity, Parser } from '@asyncapi/parser'
import { describe, expect, it } from 'vitest'
import { expectedEvents } from './fixtures.js'
import { validator } from './validator.js'

const parse = async (input: unknown) => {
  const { document, diagnostics } = await new Parser().parse(JSON.stringify(input))
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error)
  return { document, errors }
}

describe('the AsyncAPI document', () => {
  it('passes the parser, with a message for every event type', async () => {
    const parsed = await parse(document)
    expect(parsed.errors).toEqual([])
    expect(parsed.document?.info().version()).toBe(contractVersion)
    const messages = parsed.document?.allMessages().all() ?? []
    const names = new Set(messages.map((message) => message.name()))
    expect(names).toEqual(new Set(eventTypes.map((type) => `mailherald.${type}`)))
  })

  it('would not pass with a reference that leads nowhere, or a schema that is none', async () => {
    const { EmailSentEvent: _, ...schemas } = document.components.schemas
    const broken = { ...document, components: { ...document.components, schemas } }
    expect((await parse(broken)).errors).not.toEqual([])
    const odd = { ...schemas, EmailSentEvent: { type: 'thing' } }
    const wrong = { ...document, components: { ...document.components, schemas: odd } }
    expect((await parse(wrong)).errors).not.toEqual([])
  })

  it('describes the CloudEvents that come of all expected events', () => {
    const problemsOf = payloadValidator()
    const events = slugs.flatMap(expectedEvents).map((json) => toCloudEvent(fromJson(json)))
    expect(events.flatMap((event) => problemsOf(event, event.data.type))).toEqual([])
    const [one] = events
    expect(one && problemsOf({ ...one, data: {} }, one.data.type)).not.toEqual([])
  })
})

function payloadValidator(): (value: unknown, type: string) => readonly string[] {
  const validators = Object.entries(document.components.messages).map(([type, { payload }]) => {
    const schema = { ...payload, components: { schemas: document.components.schemas } }
    return [type, validator(schema)] as const
  })
  const byType = new Map<string, (value: unknown) => readonly string[]>(validators)
  return (value, type) => byType.get(type)?.(value) ?? ['no message']
}
