import { hostOf } from './host-of.js'

/** What a proxy adds: whoever is behind it is not on this machine. */
const traces = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/**
 * Whether a request is made on this machine, by a browser that knows it: the name in `Host` is the browser's, and a
 * site that lets its own name lead here has another one.
 */
export function isLocal(request: Request, remoteAddress: string | undefined): boolean {
  return (
    isLoopbackAddress(remoteAddress ?? '') &&
    [hostOf(request), new URL(request.url).host].every(isLoopbackHost) &&
    !traces.some((name) => request.headers.has(name))
  )
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}

function isLoopbackHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
}
