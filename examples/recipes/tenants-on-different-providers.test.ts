import {
  resendSigner,
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from './database.js'
import { databaseWith, sentTo } from './served.js'
import { heraldOfTenants, tables } from './tenants-on-different-providers.js'

// North sends with Resend, south with SendGrid, west with Postmark.
const ofSouth = sendGridKeys()
const ofNorth = `whsec_${Buffer.from('the very long secret of north').toString('base64')}`
const ofWest = 'the-token-of-west-0123456789'

const atResend = (tenant: string, secret: string): SampleDelivery =>
  signedDelivery('resend', 'email.bounced', {
    url: `/webhooks/resend/${tenant}`,
    payload: { data: { to: [`gone@${tenant}.example.com`] } },
    sign: resendSigner({ secret }),
  })
const atSendGrid = (tenant: string, keys = ofSouth): SampleDelivery =>
  signedDelivery('sendgrid', 'bounce', {
    url: `/webhooks/sendgrid/${tenant}`,
    payload: { email: `gone@${tenant}.example.com` },
    sign: sendGridSigner(keys),
  })
const atPostmark = (tenant: string, token: string): SampleDelivery =>
  signedDelivery('postmark', 'HardBounce', {
    url: `/webhooks/postmark/${tenant}`,
    payload: { Email: `gone@${tenant}.example.com` },
    sign: urlTokenSigner(token),
  })

let database: Database

beforeEach(async () => {
  database = await databaseWith(tables)
  const add = 'insert into webhooks values ($1, $2, $3)'
  await database.query(add, ['north', 'resend', [ofNorth]])
  await database.query(add, ['south', 'sendgrid', [ofSouth.publicKey]])
  await database.query(add, ['west', 'postmark', [ofWest]])
})

const bounces = async (): Promise<unknown> =>
  (await database.query('select tenant, recipient from bounces order by tenant')).rows

describe('one endpoint for tenants on different providers', () => {
  it('takes the deliveries of each tenant from its own provider, with its own secret', async () => {
    const sent = [atResend('north', ofNorth), atSendGrid('south'), atPostmark('west', ofWest)]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([200, 200, 200])
    expect(await bounces()).toEqual([
      { tenant: 'north', recipient: 'gone@north.example.com' },
      { tenant: 'south', recipient: 'gone@south.example.com' },
      { tenant: 'west', recipient: 'gone@west.example.com' },
    ])
  })

  it('refuses a stranger, with whatever secret', async () => {
    const made = `whsec_${Buffer.from('a secret that a stranger made').toString('base64')}`
    const sent = [
      atResend('nobody', ofNorth),
      atResend('north', made),
      atSendGrid('south', sendGridKeys()),
      atPostmark('west', 'a-token-that-a-stranger-made'),
    ]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([401, 401, 401, 401])
    expect(await bounces()).toEqual([])
  })

  it("refuses a tenant that uses its own secret at another tenant's path", async () => {
    await database.query('insert into webhooks values ($1, $2, $3)', [
      'east',
      'postmark',
      [ofNorth],
    ])
    const sent = [
      atPostmark('east', ofWest),
      atPostmark('west', ofNorth),
      atResend('west', ofNorth),
      atSendGrid('north'),
    ]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([401, 401, 401, 401])
    expect(await bounces()).toEqual([])
  })

  it('takes both providers of a tenant that is changing from one to the other', async () => {
    const add = 'insert into webhooks values ($1, $2, $3)'
    await database.query(add, ['north', 'sendgrid', [ofSouth.publicKey]])
    const sent = [atResend('north', ofNorth), atSendGrid('north')]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([200, 200])
    expect(await bounces()).toHaveLength(2)
  })
})
