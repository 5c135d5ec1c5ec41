import type { RawRequest } from '../inspect/raw-request.js'

const masked = 'SECRET'

/** A request without what it shows to prove itself: secrets that are known, and credentials of any kind. */
export function withoutSecrets(request: RawRequest, secrets: readonly string[]): RawRequest {
  const hide = (text: string): string =>
    secrets.reduce((before, secret) => hidden(before, secret), text)
  const headers: RawRequest['headers'] = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      name === 'authorization' ? masked : mapped(value, hide),
    ]),
  )
  return { ...request, url: hide(tokenless(request.url)), headers }
}

function hidden(text: string, secret: string): string {
  if (secret === '') return text
  return text.replaceAll(secret, masked).replaceAll(encodeURIComponent(secret), masked)
}

/** Also where the secret is not known. */
function tokenless(url: string): string {
  return url.replace(/([?&](?:token|key|secret)=)[^&]+/gi, `$1${masked}`)
}

function mapped(
  value: string | readonly string[] | undefined,
  hide: (text: string) => string,
): string | readonly string[] | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? hide(value) : value.map(hide)
}
