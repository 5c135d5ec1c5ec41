import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { isNotInstalled } from './optional-peer.js'

const missing = { code: 'MODULE_NOT_FOUND', message: "Cannot find module 'postal-mime'" }

describe('isNotInstalled', () => {
  it.each([
    [
      'Node',
      { code: 'ERR_MODULE_NOT_FOUND', message: "Cannot find package 'postal-mime' imported" },
    ],
    ['webpack', missing],
    ['Vite', { message: 'Could not resolve "postal-mime" imported by "@mailherald/core".' }],
    ['Jest, whose errors are of another realm', inAnotherRealm(missing)],
  ])('knows a missing package in %s', (_, properties) => {
    expect(
      isNotInstalled(Object.assign(new Error(properties.message), properties), 'postal-mime'),
    ).toBe(true)
    expect(isNotInstalled(properties, 'postal-mime')).toBe(true)
  })

  it.each([
    [
      'another package is missing, of those that it needs',
      { ...missing, message: "Cannot find module 'x'" },
    ],
    ['it fails while it is loaded', new TypeError("'postal-mime' is broken")],
    ['nothing was thrown that tells', undefined],
  ])('does not take a package for missing where %s', (_, error) => {
    expect(isNotInstalled(error, 'postal-mime')).toBe(false)
  })
})

function inAnotherRealm(properties: typeof missing): typeof missing {
  return runInNewContext('Object.assign(new Error(given.message), given)', {
    given: properties,
  }) as typeof missing
}
