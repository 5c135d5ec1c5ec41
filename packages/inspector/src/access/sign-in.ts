import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Tokens that open the page once, and the sessions that they become. */
export class SignIn {
  /** Cookies know no ports: apps on one machine must not overwrite each other's. */
  readonly #cookie: string = `mailherald-inspector-${randomBytes(4).toString('hex')}`
  readonly #now: () => number
  #token: string | undefined
  /** The oldest first. */
  readonly #sessions: { readonly digest: Buffer; readonly until: number }[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  /** The same one until it is used. */
  get token(): string {
    return (this.#token ??= secret())
  }

  /** Uses up the token. Returns the cookie for a new session, or undefined where it is not the token. */
  exchange(token: string, path: string): string | undefined {
    const isIt = timingSafeEqual(digestOf(this.#token ?? secret()), digestOf(token))
    if (!isIt) return undefined
    this.#token = undefined
    const session = secret()
    this.#sessions.push({ digest: digestOf(session), until: this.#now() + sessionMs })
    if (this.#sessions.length > mostSessions) this.#sessions.shift()
    const attributes = `Path=${/^[\w./~%-]+$/.test(path) ? path : '/'}; Max-Age=${sessionMs / 1000}; HttpOnly; SameSite=Strict`
    return `${this.#cookie}=${session}; ${attributes}`
  }

  isSignedIn({ headers }: Request): boolean {
    const session = cookieNamed(this.#cookie, headers.get('cookie') ?? '')
    if (session === undefined) return false
    const digest = digestOf(session)
    const now = this.#now()
    return this.#sessions.some(
      (known) => known.until > now && timingSafeEqual(known.digest, digest),
    )
  }
}

const sessionMs = 12 * 60 * 60 * 1000
const mostSessions = 16

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookieNamed(name: string, cookies: string): string | undefined {
  const pairs = cookies.split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
