import { slugs } from '@mailherald/test-support/providers'
import { folderVariable } from '../peers/environment.js'
import { acceptAll, readAll } from './judge.js'
import { proofOf, signing } from './proofs.js'
import { reading } from './reading.js'
import type { Accepted, Found, Library, Outcome } from './shape.js'
import { verifying } from './verifying.js'

process.on('disconnect', () => process.exit())

// What a library fetches on its own is no part of what was posted.
globalThis.fetch = () => Promise.reject(new Error('nothing is fetched here'))
console.log = () => {}

const [, , wanted] = process.argv
const { [folderVariable]: folder = '' } = process.env
const library = [...verifying, ...reading].find(({ peer }) => peer === wanted)
if (library === undefined) throw new Error(`There is no library "${wanted}".`)
process.send?.(await found(library), () => process.disconnect())

/** What came of it, or in a few words why nothing did. */
async function found(library: Library): Promise<Partial<Found>> {
  try {
    return { read: await readBy(library), verified: await verifiedBy(library) }
  } catch (error) {
    return { failure: `could not be called: ${(error as Error).message.slice(0, 200)}` }
  }
}

async function readBy({
  reading,
  reads,
}: Library): Promise<Record<string, Record<string, Outcome>>> {
  const found: Record<string, Record<string, Outcome>> = {}
  for (const slug of reading.filter((slug) => slugs.includes(slug))) {
    const proof = await proofOf(slug)
    if (reads !== undefined)
      found[slug] = await readAll(slug, proof, await reads(slug, proof, folder))
  }
  return found
}

async function verifiedBy({ verifies }: Library): Promise<Record<string, Accepted>> {
  const found: Record<string, Accepted> = {}
  for (const slug of [...(await signing()), 'postmark']) {
    const proof = await proofOf(slug)
    const check = await verifies?.(slug, proof, folder)
    if (check !== undefined) found[slug] = await acceptAll(slug, proof, check)
  }
  return found
}
