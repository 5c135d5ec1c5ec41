import type { Command } from 'commander'
import { waysHelp } from './way.js'

/** The options that say how deliveries are signed. */
export interface SecretOptions {
  readonly secret?: readonly string[]
  readonly by?: readonly string[]
  readonly config?: string
}

/** Adds the options that say how deliveries are signed. */
export function withSecretOptions(command: Command): Command {
  return command
    .option(
      '--secret <[provider=]secret>',
      'the secret, or @file; default: $MAILHERALD_SECRET_<PROVIDER>, $MAILHERALD_SECRET, the config, or a question',
      collected,
    )
    .option(
      '--by <[provider=]way>',
      `how it is shown, where the provider signs nothing: ${waysHelp} (default: token)`,
      collected,
    )
    .option('--config <file>', 'mailherald.config.ts, with the secrets of your providers')
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
