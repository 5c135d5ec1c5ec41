import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import {
  salesforceMarketingCloud,
  type SalesforceMarketingCloudOptions,
  type SalesforceMarketingCloudVerification,
} from './index.js'

const signatureKey = 'c2lnbmF0dXJlLWtleS1vZi0yNC1ieXRlcw=='
const verification = { callbackId: 'cb-1', verificationKey: 'vk-1' }

function rig(options: SalesforceMarketingCloudOptions = { signatureKey }) {
  const herald = createHerald({ providers: [salesforceMarketingCloud(options)], logger: false })
  const seen: string[] = []
  herald.on('*', ({ type }) => void seen.push(type))
  const send = async (payload: unknown, sign = false) => {
    const body = Buffer.from(JSON.stringify(payload))
    const mac = createHmac('sha256', signatureKey).update(body).digest('base64')
    const headers = sign ? { 'x-sfmc-ens-signature': mac } : {}
    const delivery = { provider: 'salesforce-marketing-cloud', method: 'POST', url: '/', headers }
    return (await herald.receive({ ...delivery, body })).status
  }
  return { seen, send }
}

/** A herald that is told what comes when a callback is created. */
function verifying(options: Partial<SalesforceMarketingCloudOptions> = {}) {
  const told: SalesforceMarketingCloudVerification[] = []
  const onVerification = (each: SalesforceMarketingCloudVerification) => void told.push(each)
  const made = { signatureKey, ...options, onVerification } as SalesforceMarketingCloudOptions
  return { ...rig(made), told }
}

describe('the signature key of Salesforce', () => {
  it('is text, although it looks like base64', async () => {
    const { seen, send } = rig()
    expect(await send([{ eventCategoryType: 'Renamed' }], true)).toBe(200)
    expect(seen).toEqual(['unknown'])
  })
})

describe('what Salesforce posts when a callback is created', () => {
  it('is rejected where nobody is to be told of it', async () => {
    const { seen, send } = rig()
    expect(await send(verification)).toBe(401)
    expect(seen).toEqual([])
  })

  it('is answered 200 without a signature, told, and no event', async () => {
    const { seen, send, told } = verifying()
    expect(await send(verification)).toBe(200)
    expect(told).toEqual([verification])
    expect(seen).toEqual([])
  })

  it('is answered before there is a signature key', async () => {
    const { send, told } = verifying({ signatureKey: undefined, verify: () => false })
    expect(await send(verification)).toBe(200)
    expect(told).toEqual([verification])
    expect(await send([{ eventCategoryType: 'EngagementEvents.EmailOpen' }])).toBe(401)
  })

  it.each([
    { ...verification, eventCategoryType: 'EngagementEvents.EmailOpen' },
    { callbackId: 'cb-1' },
    { callbackId: 'cb-1', verificationKey: '' },
    { callbackId: {}, verificationKey: 'vk-1' },
    [verification],
    { callbackId: 'cb-1', verificationKey: 'v'.repeat(5000) },
    'cb-1',
  ])('lets nothing else in: case %#', async (body) => {
    const { seen, send, told } = verifying()
    expect(await send(body)).toBe(401)
    expect(told).toEqual([])
    expect(seen).toEqual([])
  })

  it('is not an event either where it is signed', async () => {
    const { seen, send } = rig()
    expect(await send(verification, true)).toBe(200)
    expect(seen).toEqual([])
  })

  it('does not let events in that are not signed', async () => {
    const { seen, send } = verifying()
    expect(await send([{ eventCategoryType: 'EngagementEvents.EmailOpen' }])).toBe(401)
    expect(seen).toEqual([])
  })
})
