import {
  resendSigner,
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
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

/** North, south and west, and further rows. */
async function databaseOf(...more: readonly unknown[][]): Promise<Database> {
  const database = await databaseWith(tables)
  const rows = [
    ['north', 'resend', [ofNorth]],
    ['south', 'sendgrid', [ofSouth.publicKey]],
    ['west', 'postmark', [ofWest]],
  ]
  const add = 'insert into webhooks values ($1, $2, $3)'
  for (const row of [...rows, ...more]) await database.query(add, row)
  return database
}

async function bouncesIn(database: Database): Promise<unknown> {
  return (await database.query('select tenant, recipient from bounces order by tenant')).rows
}

describe('one endpoint for tenants on different providers', () => {
  it('takes the deliveries of each tenant from its own provider, with its own secret', async () => {
    const database = await databaseOf()
    const sent = [atResend('north', ofNorth), atSendGrid('south'), atPostmark('west', ofWest)]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([200, 200, 200])
    expect(await bouncesIn(database)).toEqual([
      { tenant: 'north', recipient: 'gone@north.example.com' },
      { tenant: 'south', recipient: 'gone@south.example.com' },
      { tenant: 'west', recipient: 'gone@west.example.com' },
    ])
  })

  it('refuses a stranger, with whatever secret', async () => {
    const database = await databaseOf()
    const made = `whsec_${Buffer.from('a secret that a stranger made').toString('base64')}`
    const sent = [
      atResend('nobody', ofNorth),
      atResend('north', made),
      atSendGrid('south', sendGridKeys()),
      atPostmark('west', 'a-token-that-a-stranger-made'),
    ]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([401, 401, 401, 401])
    expect(await bouncesIn(database)).toEqual([])
  })

  it('refuses the secret of a tenant at the path of another, or at another provider', async () => {
    const database = await databaseOf(['east', 'postmark', ['the-token-of-east-0123456789']])
    const sent = [
      atPostmark('east', ofWest),
      atPostmark('north', ofNorth),
      atResend('west', ofNorth),
      atSendGrid('north'),
    ]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([401, 401, 401, 401])
    expect(await bouncesIn(database)).toEqual([])
  })

  it('takes both providers of a tenant that is changing from one to the other', async () => {
    const database = await databaseOf(['north', 'sendgrid', [ofSouth.publicKey]])
    const sent = [atResend('north', ofNorth), atSendGrid('north')]
    expect(await sentTo(heraldOfTenants(database), ...sent)).toEqual([200, 200])
    expect(await bouncesIn(database)).toHaveLength(2)
  })
})
