/** A proxy that fetches images in place of the reader's mail client. */
export type MailProxy = 'apple' | 'gmail' | 'yahoo'

/** What a user agent is the mark of. */
export interface KnownClient {
  readonly client: string
  readonly proxy?: MailProxy
}

interface Row extends KnownClient {
  /** Without repetition, so that it is as fast as it is short. */
  readonly mark: RegExp
  /** Told by what is missing, as any app's browser view also has it: of opens only, which are a mail client's. */
  readonly opensOnly?: true
}

/**
 * The marks of mail clients, the first that is found counts.
 *
 * @see https://github.com/faisalman/ua-parser-js/issues/494 the proxies of Gmail and Yahoo
 * @see https://github.com/ua-parser/uap-core/issues/509 that of Apple
 * @see https://github.com/tobie/ua-parser/issues/498 Outlook
 * @see https://github.com/ua-parser/uap-core/issues/146 Windows Live Mail
 * @see https://github.com/faisalman/ua-parser-js/issues/237 Airmail, Spark, Superhuman
 * @see https://github.com/fnando/browser/issues/473 Mail Master
 * @see https://github.com/ua-parser/uap-core/issues/528 Apple Mail
 */
const rows: readonly Row[] = [
  { mark: /\bGoogleImageProxy\b/, client: 'Gmail', proxy: 'gmail' },
  { mark: /\bYahooMailProxy\b/, client: 'Yahoo Mail', proxy: 'yahoo' },
  { mark: /^Mozilla\/5\.0$/, client: 'Apple Mail', proxy: 'apple', opensOnly: true },
  { mark: /^Outlook-Express\//, client: 'Windows Live Mail' },
  { mark: /\bOutlook\b/, client: 'Outlook' },
  { mark: /\bThunderbird\//, client: 'Thunderbird' },
  { mark: /^Airmail\b/, client: 'Airmail' },
  { mark: /^Spark\//, client: 'Spark' },
  { mark: /\bSuperhuman\b/, client: 'Superhuman' },
  { mark: /\bMailMaster[/_]/, client: 'Mail Master' },
  {
    mark: /^Mozilla\/5\.0 \((?:Macintosh|iPhone|iPad);.*\(KHTML, like Gecko\)(?: Mobile\/\w+)?$/,
    client: 'Apple Mail',
    opensOnly: true,
  },
]

/** Whose user agent it is, where a mail client or its proxy says so. */
export function mailClientOf(userAgent: string, isOpen: boolean): KnownClient | undefined {
  const row = rows.find(({ mark, opensOnly }) => (isOpen || !opensOnly) && mark.test(userAgent))
  if (row === undefined) return undefined
  const { client, proxy } = row
  return { client, ...(proxy !== undefined && { proxy }) }
}
