import { docs, schemes } from './schemes.mjs'

/** `index.ts`: the factory, its options, the provider's type. */
export function index(provider) {
  return provider.signs === 'token' ? unsigned(provider) : signing(provider)
}

function head({ type, batch }, imports) {
  return `import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
${imports}
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ${type}Payload } from './payload.js'
${batch ? "import { read } from './read.js'\n" : ''}
export type * from './payload.js'
`
}

function providerType({ type, slug, title }) {
  return `/** ${title}, as a type: \`EventOf<'email.bounced', ${type}>\`. */
export type ${type} = Provider<'${slug}', ${type}Payload, EmittedBy<typeof events>>`
}

function definition({ slug, title, batch, inbound }, verify) {
  return `  return defineProvider(
    {
      id: '${slug}',
      title: '${title}',
      docs: '${docs}',
      emits: emittedBy(events),${inbound ? '\n      // Unconfirmed: whole messages, with their files in base64.\n      bodyLimit: 50 * 1024 * 1024,' : ''}
      verify: ${verify},${batch ? '\n      read,' : ''}
      normalize,
    },
    options,
  )`
}

function unsigned(provider) {
  const { type, factory, slug, title } = provider
  return `${head(provider, "import type { VerifyOption } from '../../verify/verifier.js'")}
${providerType(provider)}

/** What \`${factory}\` takes. */
export interface ${type}Options extends ProviderOptions {
  /** Who may post. ${title} signs nothing: use \`urlToken\`, or \`basicAuth\` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * ${title}.
 *
 * @see ${docs}
 * @throws {MailheraldError} \`ERR_VERIFY_MISSING\`, \`ERR_OPTION_INVALID\`
 * @example
 * \`\`\`ts
 * import { createHerald } from '@mailherald/core'
 * import { ${factory} } from '@mailherald/core/providers/${slug}'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [${factory}({ verify: urlToken(process.env.${variable(slug)}_TOKEN) })] })
 * \`\`\`
 */
export function ${factory}(options: ${type}Options): ${type} {
${definition(provider, 'options?.verify')}
}
`
}

function signing(provider) {
  const { type, factory, slug, title, signs } = provider
  const { imported, verifier } = schemes[signs]
  const imports = [
    ...(signs === 'hmac' ? [imported] : []),
    "import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'",
    "import type { Secrets } from '../../verify/secrets.js'",
    ...(signs === 'hmac' ? [] : [imported]),
  ]
  const verify = `secretOrVerify<${type}Secret>(options, {
        provider: '${factory}',
        option: 'secret',
        verifier: ({ secret }) => ${verifier},
      })`
  return `${head(provider, imports.join('\n'))}
${providerType(provider)}

/** What \`${factory}\` takes: \`secret\`, or \`verify\` instead. */
export type ${type}Options = ProviderOptions & SecretOrVerify<${type}Secret>

/** ${title}'s own signature. */
export interface ${type}Secret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
}

/**
 * ${title}.
 *
 * @see ${docs}
 * @throws {MailheraldError} \`ERR_SECRET_…\` for a secret that cannot be used, \`ERR_OPTION_INVALID\`
 * @example
 * \`\`\`ts
 * import { createHerald } from '@mailherald/core'
 * import { ${factory} } from '@mailherald/core/providers/${slug}'
 *
 * createHerald({ providers: [${factory}({ secret: process.env.${variable(slug)}_SECRET })] })
 * \`\`\`
 */
export function ${factory}(options: ${type}Options): ${type} {
${definition(provider, verify)}
}
`
}

function variable(slug) {
  return slug.replaceAll('-', '_').toUpperCase()
}
