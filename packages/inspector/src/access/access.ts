import type { Logger } from '@mailherald/core'
import { causeText } from '../util/cause-text.js'
import type { Guard } from '../options.js'
import { notice, redirect } from '../http/replies.js'
import { isLocal } from './loopback.js'
import { SignIn } from './sign-in.js'

/** What decides who may look. */
export interface AccessOptions {
  readonly guard: Guard | undefined
  readonly logger: Logger
  readonly now: () => number
}

/** A request at the door. */
export interface Visit {
  readonly request: Request
  readonly remoteAddress: string | undefined
  /** Path of the page, as the browser has it. */
  readonly base: string
  readonly isForPage: boolean
}

/** Decides who may look. */
export class Access {
  readonly #options: AccessOptions
  readonly #signIn: SignIn
  #printed = -Infinity

  constructor(options: AccessOptions) {
    this.#options = options
    this.#signIn = new SignIn(options.now)
  }

  /** Undefined for whoever may look; else the answer. */
  async refusal(visit: Visit): Promise<Response | undefined> {
    const { guard } = this.#options
    if (guard !== undefined) return (await this.#isLetIn(guard, visit)) ? undefined : refused()
    if (isProduction()) return notice(403, withoutGuard)
    if (!isLocal(visit.request, visit.remoteAddress)) return notice(403, notLocal)
    return this.#local(visit)
  }

  /** The address that opens the page once on this machine; undefined where a guard decides. */
  signInUrl(at: string): string | undefined {
    if (this.#options.guard !== undefined || isProduction()) return undefined
    const url = new URL(at)
    if (!url.pathname.endsWith('/')) url.pathname += '/'
    url.searchParams.set('token', this.#signIn.token)
    return url.href
  }

  async #isLetIn(guard: Guard, { request }: Visit): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`it has not answered in ${guardMs} ms`), guardMs)
    })
    try {
      const verdict = await Promise.race([guard(request), late])
      if (typeof verdict === 'string') this.#complain(verdict)
      return verdict === true
    } catch (cause) {
      this.#complain(cause)
      return false
    } finally {
      clearTimeout(timer)
    }
  }

  #complain(cause: unknown): void {
    this.#options.logger.error('the guard of the inspector failed: nobody is let in', {
      cause: causeText(cause),
    })
  }

  #local(visit: Visit): Response | undefined {
    const { request, base, isForPage } = visit
    const token = new URL(request.url).searchParams.get('token')
    if (token !== null && isForPage && request.method === 'GET') {
      const cookie = this.#signIn.exchange(token, base)
      // Out of the address, so that it is not kept in a history or passed on.
      if (cookie !== undefined) return redirect('./', { 'set-cookie': cookie })
    }
    if (this.#signIn.isSignedIn(request)) return undefined
    if (isForPage) this.#print(request, base)
    return notice(401, seeTheConsole)
  }

  /** Any page on this machine can make a browser ask: not each time. */
  #print({ url }: Request, base: string): void {
    const now = this.#options.now()
    if (now - this.#printed < printMs) return
    this.#printed = now
    const at = this.signInUrl(new URL(base, url).href)
    this.#options.logger.warn(`Inspector: ${at} opens it once.`)
  }
}

const guardMs = 10_000
const printMs = 10_000

function isProduction(): boolean {
  // Where nothing says what it is, it is production.
  return typeof process === 'undefined' || process.env['NODE_ENV'] === 'production'
}

function refused(): Response {
  return notice(403, 'The guard of the inspector does not let you in.')
}

const withoutGuard =
  'The inspector shows what your providers send: give it a guard that says who may look. inspector({ guard: (request) => … })'
const notLocal =
  'Without a guard, the inspector can be opened only on the machine that it runs on, without a proxy, by the name localhost or 127.0.0.1. Give it a guard: inspector({ guard: (request) => … })'
const seeTheConsole =
  'Open the address that the app has printed on its console: it begins with “Inspector:” and works once.'
