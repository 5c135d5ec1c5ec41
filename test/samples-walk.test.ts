import { openProvider } from '@mailherald/test-support/providers'
import { recordingHerald, sampleEvents, sampleProviders, signedDelivery } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { samplesByType } from '../packages/testing/src/providers/by-type.js'

describe.each(sampleProviders)('the samples of %s', (slug) => {
  it('can all be read, as what it says it emits, each with an id of its own', async () => {
    const provider = await openProvider(slug)
    const herald = recordingHerald({ providers: [provider] })
    for (const event of sampleEvents(slug)) {
      const reply = await herald.receive(signedDelivery(slug, event))
      expect([event, reply.status]).toEqual([event, provider.ack.success])
    }
    expect(herald.eventsOf('unknown').flatMap(({ issues }) => issues)).toEqual([])
    for (const { type } of herald.events) expect([...provider.emits, 'unknown']).toContain(type)
    expect(herald.events.length).toBeGreaterThanOrEqual(sampleEvents(slug).length)
    expect(new Set(herald.events.map(({ id }) => id)).size).toBe(herald.events.length)
  })

  it('that are asked for by an event type give it first, and are those of a name of the provider', async () => {
    const provider = await openProvider(slug)
    const names: Readonly<Record<string, string>> = samplesByType[slug]
    expect(Object.keys(names)).not.toEqual([])
    for (const [type, name] of Object.entries(names)) {
      const herald = recordingHerald({ providers: [provider] })
      const delivery = signedDelivery(slug, type as never)
      await herald.receive(delivery)
      expect([name, herald.events[0]?.type]).toEqual([name, type])
      expect(delivery.text).toBe(signedDelivery(slug, name as never).text)
    }
  })

  it('hold no address or IP that belongs to anyone', () => {
    for (const event of sampleEvents(slug)) {
      const text = new TextDecoder().decode(signedDelivery(slug, event).body)
      for (const [, domain] of text.matchAll(/[\w.+-]@([\w.-]+)/g)) {
        expect(domain).toMatch(/(^|\.)example\.(com|org|net)$|(^|\.)(example|test|invalid)$/)
      }
      for (const [ip] of text.matchAll(/\b\d{1,3}(\.\d{1,3}){3}\b/g)) {
        expect(ip).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113|127\.0\.0)\.|^10\.|^0\./)
      }
    }
  })
})
