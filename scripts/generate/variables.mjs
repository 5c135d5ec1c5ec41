import { literal } from './literal.mjs'
import { between, code, table } from './markdown.mjs'
import { read } from './providers.mjs'

const folder = 'packages/core/src/from-env'
const page = 'docs/configuration.md'

/** What `providersFromEnv` knows: the variables of every provider, and how each is made. */
export function variableFiles(providers) {
  return {
    [`${folder}/variables.ts`]: variablesModule(providers),
    [`${folder}/factories.ts`]: factoriesModule(providers),
    [page]: between(read(page), 'variables', overview(providers)),
  }
}

const ofVerifiers = {
  basicAuth: { suffix: 'PASSWORD', what: 'a password that you make' },
  bearerToken: { suffix: 'TOKEN', what: 'a token that you make' },
  urlToken: { suffix: 'TOKEN', what: 'a token that you make' },
}

/** `<ID>_<OPTION>`; where nothing is signed, `<ID>_TOKEN` or `<ID>_PASSWORD`. The secret comes first. */
export function variablesOf({ slug, option, facts: { setUp } }) {
  const { secret, verifier, needs = {} } = setUp
  const made = ofVerifiers[verifier]
  if ((made === undefined) === (secret === undefined)) throw new Error(`${slug}: ${needsOne}`)
  const first = { name: nameOf(slug, made?.suffix ?? option), option, what: secret ?? made.what }
  const others = Object.entries(needs)
  return [
    first,
    ...others.map(([name, what]) => ({ name: nameOf(slug, name), option: name, what })),
  ]
}

const needsOne = 'setUp has either a "secret" or, where nothing is signed, a "verifier".'

function nameOf(slug, option) {
  const words = option.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
  return `${slug.replaceAll('-', '_')}_${words}`.toUpperCase()
}

/** Where to post, with the secret in it as the verifier wants it. */
function urlsOf(each) {
  const { slug, facts } = each
  const [{ name }] = variablesOf(each)
  const url = `https://hooks.example.com/webhooks/${slug}`
  const secretUrl = { urlToken: `${url}?token=<${name}>`, basicAuth: withLogin(url, slug, name) }
  return { url, secretUrl: secretUrl[facts.setUp.verifier] ?? url }
}

function withLogin(url, slug, name) {
  return url.replace('://', `://${slug}:<${name}>@`)
}

/** What to do at the provider, with the URL in it. */
export function registration(each) {
  const { url, secretUrl } = urlsOf(each)
  return each.facts.setUp.register.replace('{url}', url).replace('{secret url}', secretUrl)
}

function variablesModule(providers) {
  return `// Written by \`pnpm generate\` from the facts of the providers.
import type { ProviderVariables } from './shape.js'

/**
 * The variables that \`providersFromEnv\` reads, by provider: the one with the secret first.
 *
 * @example
 * \`\`\`ts
 * import { providerVariables } from '@mailherald/core/from-env'
 *
 * for (const { variables } of providerVariables) console.log(variables.map(({ name }) => name).join())
 * \`\`\`
 */
export const providerVariables: readonly ProviderVariables[] = [
${providers.map(entryOf).join('\n')}
]
`
}

function entryOf(each) {
  const { slug, provider, facts } = each
  const { verifier } = facts.setUp
  const members = { provider: slug, title: provider.title, verifier, variables: variablesOf(each) }
  const given = Object.entries(members).filter(([, value]) => value !== undefined)
  return `  ${literal(Object.fromEntries(given))},`
}

function factoriesModule(providers) {
  return `// Written by \`pnpm generate\` from the folders of the providers.
import type { ProviderId } from '../providers/index.js'
${providers.map((each) => `import type { ${typeOf(each)} } from '${moduleOf(each)}'`).join('\n')}

/** A provider that comes with this package. */
export type BuiltInProvider =${providers.map((each) => `\n  | ${typeOf(each)}`).join('')}

/** Makes a provider of its options, which it checks itself. */
export type Factory = (options: never) => BuiltInProvider

/** Loads the factory of a provider: nothing else of it, and nothing of others. */
export const factories: Readonly<Record<ProviderId, () => Promise<Factory>>> = {
${providers.map(loaderOf).join('\n')}
}
`
}

function moduleOf({ slug }) {
  return `../providers/${slug}/index.js`
}

function typeOf({ slug }) {
  const index = read(`packages/core/src/providers/${slug}/index.ts`)
  const name = new RegExp(`export type (\\w+) = Provider<\\s*'${slug}'`).exec(index)?.[1]
  if (name === undefined)
    throw new Error(`${slug}/index.ts exports no type Provider<'${slug}', …>.`)
  return name
}

function loaderOf(each) {
  const key = /^\w+$/.test(each.slug) ? each.slug : `'${each.slug}'`
  return `  ${key}: async () => (await import('${moduleOf(each)}')).${each.factory},`
}

function overview(providers) {
  const rows = providers.flatMap((each) =>
    variablesOf(each).map(({ name, what }, at) => [at === 0 ? linkOf(each) : '', code(name), what]),
  )
  return table([['provider', 'variable', 'contents'], ...rows])
}

function linkOf({ slug, provider: { title } }) {
  return `[${title}](providers/${slug}.md)`
}
