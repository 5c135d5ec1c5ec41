import { describe, expect, it, vi } from 'vitest'
import { consoleLogger } from './logger.js'

function written(message: string, fields: Record<string, unknown>): string {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
  consoleLogger.error(message, fields)
  const [line] = spy.mock.calls[0] as [string]
  spy.mockRestore()
  return line
}

describe('consoleLogger', () => {
  it('writes one JSON line, with control characters escaped', () => {
    const line = written('oops', { id: 'a\r\nb\u0007', code: 'ERR_INTERNAL' })
    expect(line).not.toMatch(/[\r\n\u0007]/)
    expect(JSON.parse(line)).toEqual({
      level: 'error',
      message: 'mailherald: oops',
      id: 'a\r\nb\u0007',
      code: 'ERR_INTERNAL',
    })
  })

  it.each([
    ['a long stack', { code: 'ERR_X', cause: 'x'.repeat(100_000) }],
    ['many of them', { code: 'ERR_X', cause: Array.from({ length: 50 }, () => 'x'.repeat(5000)) }],
    [
      'an id of 1 MB',
      { code: 'ERR_X', id: 'x'.repeat(1_000_000), issues: [{ path: 'y'.repeat(9000) }] },
    ],
  ])('keeps to 4 KiB with %s, and keeps the code', (_, fields) => {
    const line = written('oops', fields)
    expect(line.length).toBeLessThanOrEqual(4096)
    expect(JSON.parse(line)).toMatchObject({ level: 'error', code: 'ERR_X' })
  })
})
