import type { Provider } from '@mailherald/core'
import type { Known } from '../providers/find.js'
import { deliveryOf, eventsOf, sampleOf } from '../send/sample.js'
import type { Credentials } from '../signing/credentials.js'
import { signersOf } from '../signing/signer.js'
import { fail, pass, warn, type Check } from './check.js'

const name = 'secret'
const fewest = { characters: 16, different: 8 }
const remedy = 'make a random one: openssl rand -hex 32'

/** Whether a secret can be guessed. */
export function strengthCheck({ secret }: Credentials): Check {
  if (secret !== secret.trim()) {
    return fail(name, 'it has white space around it', 'copy it again without it')
  }
  if (/^(.{0,3})?(change-?me|secret|password|test|example|your-)/i.test(secret)) {
    return fail(name, 'it looks like a placeholder', remedy)
  }
  if (secret.length < fewest.characters) return fail(name, 'it is too short to be safe', remedy)
  const different = new Set(secret).size
  return different < fewest.different
    ? fail(name, 'it repeats a few characters, and can be guessed', remedy)
    : pass(name, 'readable and strong')
}

/** Whether the herald of the config accepts what is signed with the secret of the config. */
export async function agreementCheck(
  provider: Provider,
  { known, credentials }: { readonly known: Known; readonly credentials: Credentials },
): Promise<Check> {
  const [event = ''] = eventsOf(known)
  const url = `/webhooks/${known.id}`
  const sign = signersOf(known, credentials, url)
  const delivery = deliveryOf(sampleOf(known, event), { url, sign })
  const context = { now: Date.now(), fetch: globalThis.fetch }
  const receivedAt = new Date()
  const verdict = await provider.verifier.verify(Object.assign(delivery, { receivedAt }), context)
  if (verdict.accepted)
    return pass('signature', 'the herald accepts what is signed with this secret')
  return known.option === 'authenticationKey'
    ? warn('signature', 'it covers the URL of the webhook, and can only be tried over HTTP')
    : fail(
        'signature',
        `the herald refuses what is signed with this secret: ${verdict.code}`,
        'the config and the herald must have the same secret, shown in the same way (by)',
      )
}
