import type { ConfiguredHerald } from '../config/define-config.js'
import { fail, pass, warn, type Check } from './check.js'

/** What a herald itself tells. */
export function heraldChecks(herald: ConfiguredHerald): readonly Check[] {
  return [...handlerChecks(herald), ...doorChecks(herald)]
}

function handlerChecks({ handlers }: ConfiguredHerald): readonly Check[] {
  if (handlers.length === 0) {
    const remedy = 'export the herald from the module that registers its handlers'
    return [warn('handlers', 'no handler is registered: events are verified and dropped', remedy)]
  }
  const silent = handlers.filter(({ reachable }) => !reachable)
  if (silent.length === 0) return [pass('handlers', `each of ${handlers.length} can fire`)]
  return silent.map(({ name, patterns }) =>
    fail(
      'handlers',
      `"${name}" waits for ${patterns.join(', ')}, which no configured provider sends`,
      '"mailherald providers --emits <type>" lists who does; check its filter',
    ),
  )
}

function doorChecks({ providers }: ConfiguredHerald): readonly Check[] {
  return providers
    .filter(({ verifier }) => verifier.open === true)
    .map(({ id }) => ({
      ...fail(
        'verification',
        'it is unverified(): anyone who knows the URL can send events',
        'give it its secret, or a urlToken where it signs nothing: docs/security.md',
      ),
      provider: id,
    }))
}
