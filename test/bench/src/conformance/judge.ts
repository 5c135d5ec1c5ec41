import { fixturesIn } from '@mailherald/test-support/fixtures'
import type { Accepted, Outcome, Post, Proof, Reads, Verifies } from './shape.js'

const hour = 3_600_000

/** What comes of each payload of a provider, by its name. */
export async function readAll(
  slug: string,
  { sign }: Proof,
  reads: Reads,
): Promise<Record<string, Outcome>> {
  const outcomes: Record<string, Outcome> = {}
  for (const { name, headers, body } of fixturesIn(slug)) {
    const post = sign(body)
    const type = headers['content-type'] ?? 'application/json'
    outcomes[name] = await outcomeOf(reads, {
      ...post,
      headers: { ...post.headers, 'content-type': type },
    })
  }
  return outcomes
}

async function outcomeOf(reads: Reads, post: Post): Promise<Outcome> {
  try {
    return await reads(post)
  } catch (error) {
    const { name, message } = error as Error
    return { threw: `${name}: ${message}` }
  }
}

/** How many of a provider's samples are accepted: as they are, and as an attacker would send them. */
export async function acceptAll(
  slug: string,
  { sign }: Proof,
  verifies: Verifies,
): Promise<Accepted> {
  const bodies = fixturesIn(slug)
    .filter(({ name }) => name.startsWith('samples/'))
    .map(({ body }) => body)
  const accepted = async (make: (body: Uint8Array) => Post): Promise<number> => {
    let count = 0
    for (const body of bodies) if (await isAccepted(verifies, make(body))) count++
    return count
  }
  return {
    samples: bodies.length,
    genuine: await accepted((body) => sign(body)),
    changed: await accepted((body) => changed(sign(body))),
    forged: await accepted((body) => sign(body, { forged: true })),
    old: await accepted((body) => sign(body, { at: new Date(Date.now() - hour) })),
  }
}

/** With one more member, and the signature of the body without it. */
function changed(post: Post): Post {
  const text = post.text.replace('{', '{"one":"more",')
  return { ...post, text, json: JSON.parse(text) as unknown }
}

async function isAccepted(verifies: Verifies, post: Post): Promise<boolean> {
  try {
    return await verifies(post)
  } catch {
    return false
  }
}
