import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractVersion } from '@mailherald/core/contract'
import { root } from '@mailherald/test-support/pages'
import { describe, expect, it } from 'vitest'
import { changesIn, isAtLeast, versionFor, type Schema } from './changes.js'

const current = read(join(root, 'packages/core/contract/events.schema.json'))
const snapshot = join(root, 'test/contract/published.json')

// UPDATE_CONTRACT=1, at a release: the schema is published, if its version allows it.
const isReleased = process.env['UPDATE_CONTRACT'] === '1'

it('the contract has a version that says how it differs from the one that is published', () => {
  const published = isReleased && !existsSync(snapshot) ? current : read(snapshot)
  const changes = changesIn(published, current)
  const least = versionFor(changes, versionOf(published))
  const isRaised = isAtLeast(contractVersion, least)
  expect(isRaised ? [] : [`raise contractVersion to ${least}`, changes]).toEqual([])
  if (isReleased) writeFileSync(snapshot, `${JSON.stringify(current, null, 2)}\n`)
})

function read(path: string): Schema {
  return JSON.parse(readFileSync(path, 'utf8')) as Schema
}

function versionOf({ $id }: Schema): string {
  return String($id).split(':').at(-1) ?? ''
}

const sent: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'Old.' },
    kind: { $ref: '#/$defs/Kind' },
    tags: { type: 'array', items: { type: 'string' } },
    data: { type: 'object', additionalProperties: { type: 'string' } },
    note: { type: 'string' },
  },
  required: ['id'],
}
const schema: Schema = {
  $id: 'urn:mailherald:events:0.1.0',
  oneOf: [{ $ref: '#/$defs/Sent' }],
  $defs: { Sent: sent, Kind: { type: 'string', enum: ['hard', 'soft'] } },
}

function changed(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  const after = { ...sent, ...more, properties: { ...sent.properties, ...properties } }
  return { ...schema, $defs: { ...schema.$defs, Sent: after } }
}

function withWords(...words: readonly string[]): Schema {
  return { ...schema, $defs: { ...schema.$defs, Kind: { type: 'string', enum: words } } }
}

const { note: _, ...withoutNote } = sent.properties ?? {}
const { Sent: __, ...withoutSent } = schema.$defs ?? {}

describe('a change of a schema', () => {
  it.each([
    ['an event is gone', { ...schema, $defs: withoutSent }],
    [
      'a property is gone',
      { ...schema, $defs: { ...schema.$defs, Sent: { ...sent, properties: withoutNote } } },
    ],
    ['a property has another type', changed({ note: { type: 'number' } })],
    ['a property may be null', changed({ note: { type: ['string', 'null'] } })],
    ['a property has one value only', changed({ note: { type: 'string', const: 'x' } })],
    ['a text is a time', changed({ note: { type: 'string', format: 'date-time' } })],
    ['a text is one of a list', changed({ note: { type: 'string', enum: ['x'] } })],
    ['a property refers to another shape', changed({ kind: { $ref: '#/$defs/Sent' } })],
    ['a list has other items', changed({ tags: { type: 'array', items: { type: 'number' } } })],
    [
      'an object has other members',
      changed({ data: { type: 'object', additionalProperties: { type: 'number' } } }),
    ],
    ['an optional property is required', changed({}, { required: ['id', 'note'] })],
    [
      'a new property is required',
      changed({ more: { type: 'string' } }, { required: ['id', 'more'] }),
    ],
    ['a required property is optional', changed({}, { required: [] })],
    ['a word is gone', withWords('hard')],
  ])('breaks where %s', (_, after) => {
    const changes = changesIn(schema, after)
    expect(changes.breaking).not.toEqual([])
    expect(['0.1.0', '1.2.3'].map((from) => versionFor(changes, from))).toEqual(['0.2.0', '2.0.0'])
  })

  it.each([
    ['an optional property is new', changed({ more: { type: 'string' } })],
    ['an event is new', { ...schema, $defs: { ...schema.$defs, Opened: sent } }],
    ['a word is new', withWords('hard', 'soft', 'odd')],
  ])('adds where %s', (_, after) => {
    const changes = changesIn(schema, after)
    expect(changes).toMatchObject({ breaking: [], additive: [expect.any(String)] })
    expect(['0.1.0', '1.2.3'].map((from) => versionFor(changes, from))).toEqual(['0.1.1', '1.3.0'])
  })

  it.each([
    ['other descriptions', changed({ id: { description: 'New.', type: 'string' } })],
    ['another order', withWords('soft', 'hard')],
    ['another version', { ...schema, $id: 'urn:mailherald:events:0.2.0' }],
  ])('is none where there are %s', (_, after) => {
    const changes = changesIn(schema, after)
    expect(changes).toEqual({ breaking: [], additive: [] })
    expect(versionFor(changes, '0.1.0')).toBe('0.1.0')
  })

  it('that breaks and adds is one that breaks', () => {
    const { breaking, additive } = changesIn(schema, withWords('hard', 'odd'))
    expect([breaking.length, additive.length]).toEqual([1, 1])
    expect(versionFor({ breaking, additive }, '0.1.0')).toBe('0.2.0')
  })
})

it.each([
  ['0.1.0', '0.1.0', true],
  ['0.10.0', '0.9.0', true],
  ['1.0.0', '0.9.9', true],
  ['0.1.9', '0.2.0', false],
  ['0.9.0', '0.10.0', false],
])('version %s is at least %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected)
})
