import { accepted, type Verifier } from './verifier.js'

/**
 * Accepts deliveries from anyone who knows the URL. For trying things out, or where something in front of this
 * process has verified the delivery already. The herald warns at start.
 *
 * @example
 * ```ts
 * simplySend({ verify: unverified() })
 * ```
 */
export function unverified(): Verifier {
  return { name: 'unverified', open: true, needsBody: false, verify: () => accepted('none') }
}
