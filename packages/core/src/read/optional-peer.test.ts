import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { isNotInstalled } from './optional-peer.js'

const missing = { code: 'MODULE_NOT_FOUND', message: "Cannot find module '@fastify/busboy'" }

describe('isNotInstalled', () => {
  it.each([
    [
      'Node',
      { code: 'ERR_MODULE_NOT_FOUND', message: "Cannot find package '@fastify/busboy' imported" },
    ],
    ['webpack', missing],
    ['Vite', { message: 'Could not resolve "@fastify/busboy" imported by "@mailherald/core".' }],
    ['Jest, whose errors are of another realm', inAnotherRealm(missing)],
  ])('knows a missing package in %s', (_, properties) => {
    expect(
      isNotInstalled(Object.assign(new Error(properties.message), properties), '@fastify/busboy'),
    ).toBe(true)
    expect(isNotInstalled(properties, '@fastify/busboy')).toBe(true)
  })

  it.each([
    [
      'another package is missing, of those that it needs',
      { ...missing, message: "Cannot find module 'x'" },
    ],
    ['it fails while it is loaded', new TypeError("'@fastify/busboy' is broken")],
    ['nothing was thrown that tells', undefined],
  ])('does not take a package for missing where %s', (_, error) => {
    expect(isNotInstalled(error, '@fastify/busboy')).toBe(false)
  })
})

function inAnotherRealm(properties: typeof missing): typeof missing {
  return runInNewContext('Object.assign(new Error(given.message), given)', {
    given: properties,
  }) as typeof missing
}
