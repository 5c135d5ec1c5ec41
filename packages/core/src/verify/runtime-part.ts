import { MailheraldError } from '../errors.js'

/** Which verifier needs which part of Node, for example `X509Certificate` of `node:crypto`. */
export interface RuntimePart {
  readonly verifier: string
  readonly module: string
  readonly name: string
}

/**
 * A part of Node that a runtime may lack. Take it from the namespace of its module: a named import that is not there keeps
 * everything from loading.
 *
 * @throws {MailheraldError} `ERR_RUNTIME_UNSUPPORTED`
 */
export function runtimePart<Part>(part: Part | undefined, needed: RuntimePart): Part {
  if (typeof part === 'function') return part
  const { verifier, module, name } = needed
  throw new MailheraldError(
    'ERR_RUNTIME_UNSUPPORTED',
    `${verifier}: this runtime has no ${name} of ${module}. Use a newer release of it, or Node; on Cloudflare Workers, ` +
      'set the compatibility flag nodejs_compat and a compatibility date of 2025-04-01 or later.',
    { details: { ...needed } },
  )
}
