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
  if (provider.option === 'topicArn') throw onlyTheCloud(provider)
  const make = exported(`${provider.factory}Signer`)
  if (make === undefined) throw new UsageError(`There is no signer for ${provider.id}.`)
  return (make as MakeSigner)(optionsFor(provider, secret, url))
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
        '(Postal: openssl genrsa 2048).',
    )
  }
}

function onlyTheCloud({ id, title, factory }: Known): UsageError {
  return new UsageError(
    `Only the cloud itself can sign for a real endpoint of ${title}: its certificate proves it. Publish to the topic instead ` +
      '(aws sns publish --topic-arn …), use the mailbox simulator, or test in process: ' +
      `createHerald({ providers: [${factory}({ topicArn })], fetch }) with the fake topic of @mailherald/testing. ` +
      `"mailherald send ${id} --forge unsigned" shows that forgeries are refused.`,
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
