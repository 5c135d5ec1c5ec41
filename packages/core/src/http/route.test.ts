import { describe, expect, it } from 'vitest'
import { routeOf } from './route.js'

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
