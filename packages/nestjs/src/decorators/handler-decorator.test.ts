import { describe, expect, it } from 'vitest'
import { OnEmailBounced, OnEvent } from '../index.js'

describe('a handler decorator', () => {
  it('refuses a static method, which would never be called', () => {
    expect(() => {
      class Handlers {
        @OnEmailBounced()
        static handle(): void {}
      }
      return Handlers
    }).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining('static method Handlers.handle'),
      }),
    )
  })

  it('leaves the method as it is', () => {
    class Handlers {
      @OnEvent('*')
      handle(): string {
        return 'handled'
      }
    }
    expect(new Handlers().handle()).toBe('handled')
  })
})
