import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@mailherald/test-support/pages'
import { withPalette } from '../../scripts/docs-site/check/palette.mjs'
import { settled, type Page } from './browser.js'

const isDrawing = process.env['UPDATE_PICTURES'] === '1'

/** Takes a picture of a view for the docs, where that is asked for. */
export async function picture(page: Page, view: string): Promise<void> {
  if (!isDrawing) return
  await settled(page)
  await page.mouse.move(0, 0)
  const clip = { x: 0, y: 0, width: 1280, height: 700 }
  const taken = await page.screenshot({ clip })
  await writeFile(join(root, 'docs/pictures', `inspector-${view}.png`), withPalette(taken))
}
