import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type * as page from './bundle.js'

const built = new URL('../../dist/page/bundle.js', import.meta.url)
const bundle = (await import(built.href)) as typeof page
const { html, files } = bundle
const texts = Object.values(files).map(({ text }) => text)

it('the page is no larger than 120 kB, compressed', () => {
  const sizes = [html, ...texts].map((text) => gzipSync(text).length)
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`the page with all its files: ${(whole / 1000).toFixed(1)} kB, compressed`)
  expect(whole).toBeGreaterThan(20_000)
  expect(whole).toBeLessThan(120_000)
})

it('the page has nothing that its policy forbids, and names no other host', () => {
  const code = texts.map((text) => text.replace(/^\/\*!.*?\*\//s, '')).join('\n')
  expect(code).not.toMatch(/\beval\(|new Function\b|document\.write|dangerouslySetInnerHTML="/)
  const hosts = new Set([...code.matchAll(/https?:\/\/[\w.-]+/g)].map(([url]) => url))
  // Names of markup languages, and not asked.
  expect([...hosts].filter((url) => url !== 'http://www.w3.org')).toEqual([])
})

it('the licenses of what is in the page go with it', () => {
  const code = texts.find((text) => text.startsWith('/*!')) ?? ''
  for (const name of ['preact', '@preact/signals', '@preact/signals-core', 'uplot']) {
    expect(code).toContain(`\n${name}\n\n`)
  }
  expect(code.match(/Permission is hereby granted/g)).toHaveLength(4)
  expect(existsSync(new URL(`${built.href}.map`))).toBe(true)
})
