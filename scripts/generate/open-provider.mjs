// Needs `tsc -b packages/core` first.
const core = new URL('../../packages/core/dist/', import.meta.url)
const { unverified } = await import(new URL('verify/index.js', core))

/** A provider, made by its factory, accepting any delivery; with the factory's name and the option that says who may post. */
export async function openProvider(slug) {
  const module = await import(new URL(`providers/${slug}/index.js`, core))
  const wanted = slug.replaceAll('-', '')
  const factory = Object.keys(module).find((name) => name.toLowerCase() === wanted)
  const create = module[factory]
  return { provider: create({ verify: unverified() }), factory, option: optionOf(create, slug) }
}

/** Asked for nothing, a factory says what it wants. */
function optionOf(create, slug) {
  try {
    create({})
  } catch (error) {
    if (typeof error.details?.option === 'string') return error.details.option
  }
  throw new Error(
    `${slug} must refuse to be made without options, with the missing one in details.`,
  )
}
