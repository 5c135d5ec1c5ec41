import { isFromElsewhere, isFromPage } from './access/same-origin.js'
import type { LiveFeed } from './live/live-feed.js'
import { Problem } from './http/problem-error.js'
import { readJson } from './http/read-json.js'
import { json, notice, redirect } from './http/replies.js'
import { closedMasker, openMasker, type Masker } from './mask/masker.js'
import type { InspectorAction } from './options.js'
import { file, page } from './page/page.js'
import type { Place } from './place.js'
import type { Answer, Asked, Parts } from './routes/asked.js'
import { actions, haveParts, lookups, questions } from './routes/table.js'

/** What requests are answered from. */
export interface Served extends Parts {
  readonly feed: LiveFeed
}

/** Answers a request of somebody who may look. */
export function serve(request: Request, place: Place, served: Served): Promise<Response> {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  if (!isReading && request.method !== 'POST') throw new Problem(405, 'GET or POST.')
  if (place.part !== 'below') return pageAt(place, request)
  return isReading ? read(request, place, served) : post(request, place, served)
}

async function pageAt({ part, base }: Place, { url, method }: Request): Promise<Response> {
  if (method === 'POST') throw new Problem(405, 'The page is for GET.')
  if (part === 'page') return page()
  if (part === 'nowhere') return notice(404, 'There is nothing here.')
  const name = base.split('/').at(-2) ?? ''
  return redirect(`./${name}/${new URL(url).search}`)
}

async function read(request: Request, place: Place, served: Served): Promise<Response> {
  const [name = '', ...path] = place.segments
  if (name === 'files') return file(path.join('/'))
  if (isFromElsewhere(request)) throw new Problem(403, 'Another site asks.')
  if (name === 'live') return served.feed.open()
  const answer = Object.hasOwn(questions, name) ? questions[name] : undefined
  return answered(answer, asked({ request, path, body: {}, masker: closed(served) }), served)
}

async function post(request: Request, place: Place, served: Served): Promise<Response> {
  if (!isFromPage(request)) throw new Problem(403, 'This is not asked by the page itself.')
  const body = await readJson(request)
  const isReveal = place.segments[0] === 'reveal'
  const [name = '', ...path] = isReveal ? place.segments.slice(1) : place.segments
  if (isReveal) tell('reveal', request, served)
  const masker = isReveal ? openMasker(served.seal) : closed(served)
  const question = asked({ request, path, body, masker })
  const action = isReveal ? undefined : actions[[name, ...path].join('/')]
  if (action === undefined) return answered(answerTo(name, isReveal), question, served)
  tell(action.name, request, served)
  return answered(action.act, { ...question, path: [] }, served)
}

/** With addresses, everything is asked for by POST. */
function answerTo(name: string, isReveal: boolean): Answer | undefined {
  const known = isReveal ? { ...questions, ...lookups } : lookups
  return Object.hasOwn(known, name) ? known[name] : undefined
}

function tell(name: InspectorAction['name'], request: Request, { settings }: Served): void {
  settings.logger.info(`inspector: ${name}`)
  settings.onAction({ name, request })
}

function closed({ seal }: Served): Masker {
  return closedMasker(seal)
}

function asked({ request, ...rest }: Omit<Asked, 'query'> & { readonly request: Request }): Asked {
  return { ...rest, query: new URL(request.url).searchParams }
}

async function answered(
  answer: Answer | undefined,
  question: Asked,
  served: Served,
): Promise<Response> {
  const isTooMuch = question.path.length > 0 && !haveParts.has(answer)
  if (answer === undefined || isTooMuch) throw new Problem(404, 'There is no such question.')
  const value = await answer(question, served)
  return value instanceof Response ? value : json(value)
}
