import assert from 'node:assert/strict'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import type { SampleDelivery, Signer } from '../../sample-delivery.js'
import { signedDelivery } from '../../signed-delivery.js'
import { dropHeader, tamperPayload } from '../../tamper.js'
import type { BenchOptions } from '../bench.js'
import { answered, handled, type Case } from './case.js'
import { families, newSecret, type Family } from './families.js'

interface Attack {
  readonly name: string
  /** Whether it makes sense against this family. */
  fits(family: Family): boolean
  forge(family: Family, secrets: Secrets): SampleDelivery
}

interface Secrets {
  readonly current: string
  readonly previous: string
  readonly stranger: string
}

const hour = 60 * 60 * 1000

function posted(sign: Signer | readonly Signer[], signedAt = new Date()): SampleDelivery {
  return signedDelivery('tencent-ses', 'bounce', { sign, signedAt })
}

function withHeader(
  delivery: SampleDelivery,
  name: string,
  change: (value: string) => unknown,
): SampleDelivery {
  const value = change(delivery.headers[name] ?? '') as string
  return { ...delivery, headers: { ...delivery.headers, [name]: value } }
}

/** An attack on the header that carries the proof. */
function onHeader(name: string, change: (value: string) => unknown): Attack {
  return {
    name,
    fits: ({ header }) => header !== undefined,
    forge: (family, { current }) =>
      withHeader(posted(family.signer(current)), family.header ?? '', change),
  }
}

const always = (): boolean => true

const attacks: readonly Attack[] = [
  { name: 'no proof at all', fits: always, forge: () => posted([]) },
  {
    name: "somebody else's secret",
    fits: always,
    forge: (family, { stranger }) => posted(family.signer(stranger)),
  },
  {
    name: 'another payload under the same proof',
    fits: ({ signsBody = false }) => signsBody,
    forge: (family, { current }) =>
      posted([family.signer(current), tamperPayload({ event: 'delivered' })]),
  },
  {
    name: 'a proof of an hour ago',
    fits: ({ signsTime = false }) => signsTime,
    forge: (family, { current }) => posted(family.signer(current), new Date(Date.now() - hour)),
  },
  {
    name: 'a proof of an hour ahead',
    fits: ({ signsTime = false }) => signsTime,
    forge: (family, { current }) => posted(family.signer(current), new Date(Date.now() + hour)),
  },
  {
    name: 'no header',
    fits: ({ header }) => header !== undefined,
    forge: (family, { current }) =>
      posted([family.signer(current), dropHeader(family.header ?? '')]),
  },
  onHeader('an empty header', () => ''),
  onHeader('a header cut short', (value) => value.slice(0, -2)),
  onHeader('a header with more behind it', (value) => `${value}00`),
  onHeader('the header twice', (value) => [value, value]),
  onHeader('a forged header before the genuine one', (value) => [
    `${value.slice(0, -4)}AAAA`,
    value,
  ]),
]

function optionsFor(family: Family, secrets: Secrets): BenchOptions {
  const verify = family.verifier([secrets.current, secrets.previous])
  return { providers: [tencentSes({ verify })] }
}

function casesOf(family: Family): Case[] {
  const secrets = { current: newSecret(), previous: newSecret(), stranger: newSecret() }
  const options = (): BenchOptions => optionsFor(family, secrets)
  const genuine: Case = {
    name: `${family.name}: both secrets of a rotation pass, and one that is out does not`,
    options,
    async run({ post, events }) {
      for (const secret of [secrets.current, secrets.previous]) {
        answered(await post(posted(family.signer(secret))), 200)
      }
      answered(await post(posted(family.signer(newSecret()))), 401)
      handled(events, ['email.bounced'])
    },
  }
  const forged: Case = {
    name: `${family.name}: 401 and no handler for every forgery`,
    options,
    async run({ post, events, errors }) {
      for (const attack of attacks.filter(({ fits }) => fits(family))) {
        const answer = await post(attack.forge(family, secrets))
        const { status, body } = answer
        assert.deepEqual(
          [attack.name, status, body],
          [attack.name, 401, '{"error":"unauthorized"}'],
        )
      }
      handled(events, [])
      assert.deepEqual(errors, [])
    },
  }
  return [genuine, forged]
}

/** What every family of verifiers lets in, and what it has to refuse. */
export const forgeries: readonly Case[] = families.flatMap(casesOf)
