import type { Reply } from '@mailherald/core'
import { addresseeOf } from '../inspect/route.js'
import { judge, type Judgement } from '../inspect/judge.js'
import type { RawRequest } from '../inspect/raw-request.js'
import { credentialsOf, type SecretSources } from '../signing/credentials.js'
import { openProvider, uncheckedProvider } from '../signing/open-provider.js'
import { findProvider, type Known } from '../providers/find.js'

/** What is said of one request that came in. */
export interface Receipt {
  readonly provider?: string
  readonly method: string
  readonly url: string
  readonly headers: RawRequest['headers']
  readonly body: string
  /** `unchecked` where no secret is known. */
  readonly verdict: 'accepted' | 'refused' | 'unchecked' | 'unknown provider' | 'no delivery'
  readonly code?: string
  readonly reason?: string
  readonly events: Judgement['events']
  readonly answer: number
  readonly saved?: string
}

/** What came of a request, for the terminal and for its sender. */
export interface Received {
  readonly receipt: Omit<Receipt, 'method' | 'url' | 'headers' | 'body' | 'answer' | 'saved'>
  readonly reply: Reply
}

const notFound: Reply = { status: 404, headers: {}, body: '{"error":"ERR_PROVIDER_UNKNOWN"}' }

/** Judges a request of whichever provider its URL names. */
export async function received(
  request: RawRequest,
  sources: SecretSources,
  only: string | undefined,
): Promise<Received> {
  const known = only === undefined ? addresseeOf(request)?.known : findProvider(only)
  if (known === undefined) {
    return { receipt: { verdict: 'unknown provider', events: [] }, reply: notFound }
  }
  const { provider, isChecked } = await providerFor(known, sources, request)
  const judgement = await judge({ request, provider })
  const verdict = isChecked || judgement.refusal ? verdictOf(judgement) : 'unchecked'
  const { refusal, events, reply } = judgement
  return { receipt: { provider: known.id, verdict, ...refusal, events }, reply }
}

async function providerFor(
  known: Known,
  sources: SecretSources,
  request: RawRequest,
): Promise<{ provider: Awaited<ReturnType<typeof openProvider>>; isChecked: boolean }> {
  const credentials = credentialsOf(known, sources)
  if (credentials === undefined) {
    return { provider: await uncheckedProvider(known), isChecked: false }
  }
  const url = `http://${String(request.headers['host'])}${request.url}`
  const more = known.id === 'mandrill' ? { url } : {}
  return { provider: await openProvider(known, credentials, more), isChecked: true }
}

function verdictOf({ verdict, refusal }: Judgement): Receipt['verdict'] {
  if (refusal !== undefined || verdict?.accepted === false) return 'refused'
  return verdict === undefined ? 'no delivery' : 'accepted'
}
