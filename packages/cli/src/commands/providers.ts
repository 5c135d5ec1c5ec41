import { eventTypes } from '@mailherald/core'
import { providerList } from '@mailherald/core/providers'
import { Option, type Command } from 'commander'
import type { Io } from '../io.js'
import { didYouMean } from '../nearest.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor } from '../output/print.js'
import { renderProvider, renderProviders } from '../output/providers.js'
import { findProvider, type Known } from '../providers/find.js'
import { UsageError } from '../usage-error.js'

interface ProvidersOptions extends OutputOptions {
  readonly signs?: true | string
  readonly inbound?: boolean
  readonly group?: string
  readonly emits?: string
}

const parts = ['body', 'time', 'id', 'url', 'token', 'nothing'] as const
const groups = ['transactional', 'cloud', 'marketing', 'self-hosted', 'inbound'] as const

/** `mailherald providers`: what each provider can do. */
export function addProviders(program: Command, io: Io): void {
  const command = program
    .command('providers')
    .description('what each provider sends, how it proves it, how often it tries again')
    .argument('[provider]', 'only this one, with all that is known of it')
    .addOption(
      new Option('--signs [part]', 'only those that sign, or that sign this part').choices(parts),
    )
    .option('--inbound', 'only those that hand over inbound mail')
    .addOption(new Option('--group <group>', 'only those of this group').choices(groups))
    .option('--emits <type>', 'only those that send this event type')
  withOutputOptions(command).action((id: string | undefined, options: ProvidersOptions) =>
    show(id, options, io),
  )
}

function show(id: string | undefined, options: ProvidersOptions, io: Io): void {
  const printer = printerFor(io, options)
  if (id !== undefined) printer.print(findProvider(id), renderProvider)
  else printer.print(chosen(options), renderProviders)
}

function chosen(options: ProvidersOptions): readonly Known[] {
  checkType(options.emits)
  return providerList.filter((each) => isWanted(each, options))
}

function isWanted(each: Known, { signs, inbound, group, emits }: ProvidersOptions): boolean {
  return (
    (signs === undefined || isSigned(each, signs)) &&
    (inbound !== true || each.inbound !== undefined) &&
    (group === undefined || each.group === group) &&
    (emits === undefined || each.emits.some((type) => type === emits))
  )
}

function isSigned({ signs }: Known, part: true | string): boolean {
  if (part === true) return signs.length > 0
  return part === 'nothing' ? signs.length === 0 : signs.some((each) => each === part)
}

function checkType(type: string | undefined): void {
  if (type === undefined || eventTypes.some((each) => each === type)) return
  throw new UsageError(`There is no event type "${type}".${didYouMean(type, eventTypes)}`)
}
