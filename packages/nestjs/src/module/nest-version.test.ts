import corePackage from '@nestjs/core/package.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'

describe('the tests of this package', () => {
  it('run on the major version of Nest that their project is for', () => {
    expect(corePackage.version.split('.')[0]).toBe(process.env.NEST_MAJOR ?? '12')
  })
})
