import { acme } from '@mailherald/test-support/acme'
import { describe, expect, it } from 'vitest'
import { routeIn, routeOf } from './route.js'

describe('routeOf', () => {
  it.each([
    ['/resend', { provider: 'resend' }],
    ['/resend/', { provider: 'resend' }],
    ['/resend?token=a/b', { provider: 'resend' }],
    ['/resend/?token=1', { provider: 'resend' }],
    ['/resend/shop-eu', { provider: 'resend', account: 'shop-eu' }],
    ['/resend/shop-eu/', { provider: 'resend', account: 'shop-eu' }],
    ['/resend/shop-eu?a=1&b=/c/d', { provider: 'resend', account: 'shop-eu' }],
    ['/tencent%2Dses', { provider: 'tencent-ses' }],
    ['/a%2Fb', { provider: 'a/b' }],
    ['/__proto__/constructor', { provider: '__proto__', account: 'constructor' }],
  ])('reads %s', (url, route) => {
    expect(routeOf(url)).toEqual(route)
  })

  it.each([
    '',
    '/',
    '/?a=1',
    '//',
    '/a//',
    '/a//b',
    '//a',
    '/a/b/c',
    '/a/b//',
    'a',
    '/%zz',
    '/a/%ff',
  ])('does not read %j', (url) => {
    expect(routeOf(url)).toBeUndefined()
  })
})

describe('routeIn', () => {
  const one = [acme(), acme({ account: 'eu' })]

  it.each([
    ['/acme', { provider: 'acme' }],
    ['/prod/webhooks/acme/?token=/acme/eu', { provider: 'acme' }],
    ['/webhooks//acme//eu', { provider: 'acme', account: 'eu' }],
    ['/webhooks/ac%6De/e%75', { provider: 'acme', account: 'eu' }],
    ['/acme/us', { provider: 'us' }],
    ['/acme/%zz', { provider: '%zz' }],
    ['/?a=1', { provider: '' }],
    ['', { provider: '' }],
  ])('reads %j, whatever comes before', (url, route) => {
    expect(routeIn(url, one)).toEqual(route)
  })

  it('takes any last segment for an account of a provider that serves them all', () => {
    const route = { provider: 'acme', account: 'tenant-a' }
    expect(routeIn('/hooks/acme/tenant-a', [acme({ anyAccount: true })])).toEqual(route)
  })
})
