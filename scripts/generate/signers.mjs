import { literal } from './literal.mjs'
import { sampleNames } from './samples.mjs'

const path = 'packages/testing/src/signers/of-providers.ts'

/** The signers of @mailherald/testing that only bind what the provider's facts say to a stock signer. */
export function signerFiles(providers) {
  const signing = providers.filter(({ facts }) => facts.scheme !== undefined)
  const kinds = new Set(signing.map(({ facts }) => facts.scheme.kind))
  const imports = [...kinds].flatMap((kind) => stock[kind].imports)
  return { [path]: [head, ...imports, ...signing.map(signerOf)].join('\n') }
}

const head = `// Written by \`pnpm generate\` from the facts of the providers whose signature a stock verifier checks.
import type { Signer } from '../sample-delivery.js'`

const stock = {
  hmac: {
    imports: [
      `import type { HmacSigningOptions } from '@mailherald/core/verify'`,
      `import { hmacSigner } from './hmac-signer.js'`,
    ],
    verifier: 'hmacSignature',
    options: `Pick<HmacSigningOptions, 'secret'>`,
    signer: 'hmacSigner',
  },
  'standard-webhooks': {
    imports: [
      `import { standardWebhooksSigner, type StandardWebhooksSignerOptions } from './standard-webhooks-signer.js'`,
    ],
    verifier: 'standardWebhooks',
    options: `Pick<StandardWebhooksSignerOptions, 'secret' | 'id'>`,
    signer: 'standardWebhooksSigner',
  },
}

function signerOf({ slug, provider: { title }, factory, option, facts: { scheme } }) {
  const { kind, ...bound } = scheme
  const { verifier, options, signer } = stock[kind]
  const type = `${factory[0].toUpperCase()}${factory.slice(1)}SignerOptions`
  return `
/** What \`${factory}Signer\` takes. */
export type ${type} = ${options}

/**
 * Signs the delivery as ${title} does, for \`${factory}({ ${option} })\`, at its \`signedAt\`.
 *
 * @throws {MailheraldError} what \`${verifier}\` throws, when it signs
 * @example
 * \`\`\`ts
 * signedDelivery('${slug}', '${exampleOf(slug)}', { sign: ${factory}Signer({ secret }) })
 * \`\`\`
 */
export function ${factory}Signer(options: ${type}): Signer {
  return ${signer}({ ...options${Object.entries(bound)
    .map(([name, value]) => `, ${name}: ${literal(value)}`)
    .join('')} })
}
`
}

/** What most users try first. */
function exampleOf(slug) {
  const names = sampleNames(slug)
  return names.find((name) => /bounce/i.test(name)) ?? names[0]
}
