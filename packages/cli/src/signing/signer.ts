import { createPrivateKey } from 'node:crypto'
import { MailheraldError } from '@mailherald/core'
import * as kit from '@mailherald/testing'
import type { Signer } from '@mailherald/testing'
import type { Known } from '../providers/find.js'
import { UsageError } from '../usage-error.js'
import type { Credentials } from './credentials.js'
import { wayOf } from './way.js'

type MakeSigner = (options: Readonly<Record<string, unknown>>) => Signer

/** What gives the samples of a provider the form in which it sends them, where that is not JSON. */
export function wireOf({ factory }: Known): readonly Signer[] {
  const wire = exported(`${factory}Wire`)
  return wire === undefined ? [] : [wire as Signer]
}

/**
 * What signs as a provider does, for a delivery to this URL.
 *
 * @throws {UsageError} where only the provider itself can
 */
export function signersOf(
  provider: Known,
  credentials: Credentials,
  url: string,
): readonly Signer[] {
  const { secret, by } = credentials
  const isOwn = by === undefined && provider.option !== 'verify'
  const sign = isOwn ? ownSigner(provider, secret, url) : wayOf(by ?? 'token').signer(secret)
  return [...wireOf(provider), checked(sign, provider)]
}

function ownSigner(provider: Known, secret: string, url: string): Signer {
  const make = makerOf(provider)
  if (make === undefined) throw onlyItself(provider)
  return make(optionsFor(provider, secret, url))
}

/** Whether only the provider itself can sign: with what is published at a host of its own. */
export function isSignedElsewhere(provider: Known): boolean {
  return provider.option !== 'verify' && makerOf(provider) === undefined
}

function makerOf({ factory }: Known): MakeSigner | undefined {
  return exported(`${factory}Signer`) as MakeSigner | undefined
}

/** The generated signers take their secret as `secret`, those written by hand as the provider's option. */
function optionsFor({ option }: Known, secret: string, url: string): Record<string, unknown> {
  if (option === 'publicKey') return { privateKey: privateKeyIn(secret) }
  if (option === 'authenticationKey') return { authenticationKey: secret, url }
  return { [option]: secret, secret }
}

function privateKeyIn(text: string): unknown {
  try {
    return createPrivateKey(text)
  } catch {
    throw new UsageError(
      'Here --secret is a private key (PEM): the provider keeps its own to itself. Make a pair for your tests, and give the ' +
        'public half to a herald that is not the real one: openssl ecparam -name prime256v1 -genkey -noout -out key.pem ' +
        '(Postal: openssl genrsa 2048; MailPace: openssl genpkey -algorithm ed25519).',
    )
  }
}

function onlyItself({ id, title, factory, option }: Known): UsageError {
  const [who, instead, fake] =
    option === 'topicArn'
      ? [
          `Only the cloud itself can sign for a real endpoint of ${title}: its certificate proves it.`,
          'Publish to the topic instead (aws sns publish --topic-arn …), use the mailbox simulator, or test',
          'topic',
        ]
      : [`Only ${title} itself can sign for a real endpoint: its key proves it.`, 'Test', 'service']
  return new UsageError(
    `${who} ${instead} in process: createHerald({ providers: [${factory}({ ${option} })], fetch }) with the fake ${fake} of ` +
      `@mailherald/testing. "mailherald send ${id} --forge unsigned" shows that forgeries are refused.`,
  )
}

/** A secret that cannot be one is wrong use, and not a delivery that failed. */
function checked(sign: Signer, { id }: Known): Signer {
  return (delivery) => {
    try {
      return sign(delivery)
    } catch (error) {
      if (!MailheraldError.is(error)) throw error
      throw new UsageError(`The secret of ${id} cannot be used: ${error.message}`)
    }
  }
}

function exported(name: string): unknown {
  const wanted = name.toLowerCase()
  return Object.entries(kit).find(([each]) => each.toLowerCase() === wanted)?.[1]
}
