import { rmSync } from 'node:fs'
import { layOut } from '@mailherald/test-support/lay-out'
import { afterAll, beforeAll, inject } from 'vitest'

/** Lays everything out before the tests of a file, and takes it away after them. Gives the folder while they run. */
export function laidOut(): () => string {
  let folder = ''
  beforeAll(() => {
    folder = layOut(new Map(inject('tarballs')))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))
  return () => folder
}
