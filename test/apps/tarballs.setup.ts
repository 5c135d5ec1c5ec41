import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from '@mailherald/test-support/consumer'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The names of our packages, and where each is packed. */
    readonly tarballs: readonly (readonly [string, string])[]
  }
}

let folder = ''

/** Packs every package once, for all files. */
export async function setup({ provide }: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'mailherald-tarballs-'))
  provide('tarballs', [...(await packAll(folder))])
}

export function teardown(): void {
  rmSync(folder, { recursive: true })
}
