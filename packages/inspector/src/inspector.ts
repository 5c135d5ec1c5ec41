import type { Observer } from '@mailherald/core'
import { Access } from './access/access.js'
import { notice, problem } from './http/replies.js'
import { Problem } from './http/problem-error.js'
import { KeptEvents } from './keep/kept-events.js'
import { Recorder } from './keep/recorder.js'
import { LiveFeed } from './live/live-feed.js'
import { closedMasker } from './mask/masker.js'
import { Seal } from './mask/seal.js'
import { settingsOf, type InspectorOptions, type Settings } from './options.js'
import { placeOf } from './place.js'
import { serve, type Served } from './serve.js'
import { Tally } from './tally/tally.js'
import { causeText } from './util/cause-text.js'
import { deliveryLine } from './view/delivery-view.js'

/** What a host knows of a request. */
export interface InspectorPeer {
  /** The address of the peer: without a guard, only this machine may look. */
  readonly remoteAddress?: string
}

/** Sees what happens to deliveries, and shows it on a page. */
export interface Inspector extends Required<Pick<Observer, 'moment' | 'content'>> {
  /**
   * Answers a request for the page, its files and its data, at whatever path it is mounted.
   *
   * @example
   * ```ts
   * app.all('/mailherald/*', (c) => view.fetch(c.req.raw))
   * ```
   */
  fetch(request: Request, peer?: InspectorPeer): Promise<Response>
  /**
   * The address that opens the page once, on this machine, while you develop: the same one until it is used. Undefined
   * with a guard and in production.
   *
   * @param at where the page is mounted
   * @example
   * ```ts
   * app.listen(3000, '127.0.0.1', () => {
   *   console.log('Inspector:', view.signInUrl('http://127.0.0.1:3000/mailherald/'))
   * })
   * ```
   */
  signInUrl(at: string): string | undefined
  /** Ends the connections of open pages. */
  close(): void
}

/**
 * Makes an inspector: an observer of one herald or of several, and a page that shows what it saw. Whoever looks has to
 * be let in by `guard`.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { inspector } from '@mailherald/inspector'
 * import { inspectorMiddleware } from '@mailherald/inspector/node'
 *
 * const view = inspector({ guard: isAdmin })
 * const herald = createHerald({ providers, observe: view })
 * app.use('/mailherald', inspectorMiddleware(view))
 * ```
 */
export function inspector(options: InspectorOptions = {}): Inspector {
  const settings = settingsOf(options)
  const access = new Access(settings)
  const served = servedBy(settings)
  const { recorder, tally, feed } = served
  return {
    moment(moment) {
      tally.moment(moment)
      recorder.moment(moment)
    },
    content: (trace, content) => recorder.content(trace, content),
    fetch: (request, peer = {}) => answer(request, peer, { settings, access, served }),
    signInUrl: (at) => access.signInUrl(at),
    close: () => feed.close(),
  }
}

function servedBy(settings: Settings): Served {
  const { keep, keepBytes, maxViewers, now, logger } = settings
  const recorder = new Recorder({ deliveries: keep, bytes: keepBytes })
  const seal = new Seal()
  const masker = closedMasker(seal)
  const feed = new LiveFeed({
    maxViewers,
    now,
    logger,
    lineOf: (kept) => deliveryLine(kept, masker),
  })
  recorder.onEnd = (kept) => feed.tell(kept)
  const keptEvents = new KeptEvents(recorder)
  const tally = new Tally(now)
  return { settings, recorder, keptEvents, tally, seal, feed, startedAt: now() }
}

interface House {
  readonly settings: Settings
  readonly access: Access
  readonly served: Served
}

async function answer(request: Request, peer: InspectorPeer, house: House): Promise<Response> {
  try {
    const place = placeOf(new URL(request.url).pathname)
    const { remoteAddress } = peer
    const visit = { request, remoteAddress, base: place.base, isForPage: place.part !== 'below' }
    const response =
      (await house.access.refusal(visit)) ?? (await serve(request, place, house.served))
    return request.method === 'HEAD' ? withoutBody(response) : response
  } catch (cause) {
    if (cause instanceof Problem) return problem(cause.status, cause.message)
    house.settings.logger.error('the inspector failed on a request', { cause: causeText(cause) })
    return notice(500, 'The inspector has failed; the log of the app says why.')
  }
}

function withoutBody({ body, status, headers }: Response): Response {
  void body?.cancel()
  return new Response(null, { status, headers })
}
