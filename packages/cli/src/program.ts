import { Command } from 'commander'
import { addListen } from './commands/listen.js'
import { addProviders } from './commands/providers.js'
import { addDead } from './commands/dead.js'
import { addDoctor } from './commands/doctor.js'
import { addExplain } from './commands/explain.js'
import { addVerify } from './commands/verify.js'
import { addSend } from './commands/send.js'
import type { Io } from './io.js'

const exitCodes = `
Exit codes: 0 all is well; 1 what you asked about has failed (refused, not accepted, a check failed); 2 wrong use.
Secrets: --secret @file, or the variable MAILHERALD_SECRET; on a command line other users of the machine can read them.`

const commands = [addProviders, addSend, addListen, addExplain, addVerify, addDoctor, addDead]

/** The command with all its subcommands. It never ends the process. */
export function programFor(io: Io, version: string): Command {
  const program = new Command('mailherald')
    .description('Send, receive, explain and verify the webhooks of email providers.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', exitCodes)
  for (const add of commands) add(program, io)
  return program
}
