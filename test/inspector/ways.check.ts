import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageAt, root } from '@mailherald/test-support/pages'
import { expect, it } from 'vitest'
import { ways } from './ways.js'

const views = readdirSync(join(root, 'packages/inspector/page/views')).map((file) =>
  file.replace('.tsx', ''),
)

it('the keyboard has a way to every view that there is', () => {
  expect(ways.map(({ view }) => view).toSorted()).toEqual(views.toSorted())
})

it.each(views)('the docs have a picture of the view "%s", of one size and not heavy', (view) => {
  const name = `pictures/inspector-${view}.png`
  expect(pageAt('docs/inspector.md').text).toContain(`](${name})`)
  const png = readFileSync(join(root, 'docs', name))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 700])
  expect(png.length).toBeLessThan(120_000)
})
