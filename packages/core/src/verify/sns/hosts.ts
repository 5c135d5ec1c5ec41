import { invalidOption, optionsObject, type OptionPlace } from '../options.js'

// One by one, because others can own names under amazonaws.com: S3 buckets, API gateways.
const regions = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
]
const chinese = ['cn-north-1', 'cn-northwest-1']

const builtIn: readonly (readonly [region: string, host: string])[] = [
  ...regions.map((region) => [region, `sns.${region}.amazonaws.com`] as const),
  ...chinese.map((region) => [region, `sns.${region}.amazonaws.com.cn`] as const),
]

const hostSyntax = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/

/**
 * The host of SNS in every region, with those that a user adds.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/sns.html
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function snsHosts(added: unknown, at: OptionPlace): ReadonlyMap<string, string> {
  if (added === undefined) return new Map(builtIn)
  const entries = Object.entries(optionsObject(added as Record<string, unknown>, at.option))
  return new Map([...builtIn, ...entries.map((entry) => checked(entry, at))])
}

function checked([region, host]: [string, unknown], at: OptionPlace): [string, string] {
  if (typeof host === 'string' && hostSyntax.test(host)) return [region, host]
  throw invalidOption(at, `must name a host for "${region}", in lower case and without https://`)
}
