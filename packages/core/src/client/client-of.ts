import type { EmailClickedEvent, EmailOpenedEvent } from '../events/outbound.js'
import { peerError } from '../read/optional-peer.js'
import { mailClientOf, type MailProxy } from './mail-clients.js'

/** With what a message was opened or a link was clicked, as far as the user agent says it. */
export interface MailClient {
  /** The mail client, for example `Outlook`; where it is a browser (webmail, a click), that: `Chrome`. */
  readonly client?: string
  /** The operating system, for example `Windows`, `macOS`, `iOS`, `Android`. */
  readonly system?: string
  readonly device?: 'desktop' | 'mobile' | 'tablet' | 'tv'
  /**
   * The proxy that fetched the image in the reader's place: Gmail's, Yahoo's, or that of Apple's Mail Privacy Protection. What
   * it says of a system and a device is not the reader's, so those are absent.
   */
  readonly proxy?: MailProxy
}

/** Longer user agents are cut: what they end with says nothing more. */
const most = 1024

/**
 * The mail client, the system, the device and the privacy proxy of an open or a click, by its user agent; empty where the
 * provider sends none. It needs the package `bowser`, which is loaded with the first call: so it is asynchronous.
 *
 * A user agent is what the client says of itself. Apple Mail is told by what is missing, and Outlook on a Mac can look
 * the same. Gmail's and Yahoo's proxies fetch when the message is opened; Apple's fetches whether it is opened or not.
 *
 * @throws {MailheraldError} `ERR_DEPENDENCY_MISSING` without `bowser`
 * @example
 * ```ts
 * import { clientOf } from '@mailherald/core/client'
 *
 * herald.on(['email.opened', 'email.clicked'], async (event) => {
 *   const { client, system, device, proxy } = await clientOf(event)
 *   console.log(client, system, device, proxy)
 * })
 * ```
 */
export async function clientOf(event: EmailOpenedEvent | EmailClickedEvent): Promise<MailClient> {
  const parser = await loadParser()
  const userAgent = event.userAgent?.slice(0, most).trim() ?? ''
  if (userAgent === '') return {}
  const known = mailClientOf(userAgent, event.type === 'email.opened')
  return known?.proxy === undefined ? { ...described(parser.parse(userAgent)), ...known } : known
}

interface Description {
  readonly browser: { readonly name?: string }
  readonly os: { readonly name?: string }
  readonly platform: { readonly type?: string }
}

/** What is not known is an empty name, or none. */
function described({ browser, os, platform }: Description): MailClient {
  const device = devices.find((each) => each === platform.type)
  return {
    ...(browser.name && { client: browser.name }),
    ...(os.name && { system: os.name }),
    ...(device !== undefined && { device }),
  }
}

const devices = ['desktop', 'mobile', 'tablet', 'tv'] as const

interface Parser {
  parse(userAgent: string): Description
}

/** What `require` gives has no default. */
type Loaded = { readonly default: Parser } | (Parser & { readonly default?: undefined })

async function loadParser(): Promise<Parser> {
  try {
    const loaded: Loaded = await import('bowser')
    return loaded.default === undefined ? loaded : loaded.default
  } catch (error) {
    throw peerError(error, 'bowser', 'clientOf reads user agents')
  }
}
