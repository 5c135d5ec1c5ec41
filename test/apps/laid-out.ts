import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from '@mailherald/test-support/consumer'
import { layOut } from '@mailherald/test-support/lay-out'
import { afterAll, beforeAll } from 'vitest'

/** Packs everything before the tests of a file, and takes it away after them. Gives the folder while they run. */
export function laidOut(): () => string {
  const folders: string[] = []
  beforeAll(async () => {
    const tarballs = mkdtempSync(join(tmpdir(), 'mailherald-tarballs-'))
    folders.push(tarballs, layOut(await packAll(tarballs)))
  }, 120_000)
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })
  return () => folders.at(-1) ?? ''
}
