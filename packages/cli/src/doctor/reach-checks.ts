import type { Answered } from '../send/post.js'
import { fail, pass, warn, type Check } from './check.js'
import type { Endpoint } from './endpoint.js'

/** Whether others can read along. */
export function httpsCheck({ protocol, hostname }: URL, { error }: Answered): Check {
  if (protocol === 'https:') return certificateCheck(error)
  if (/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)) {
    return pass('https', 'not needed on the loopback interface')
  }
  const remedy = 'serve it over https, and register that URL at the provider'
  return fail(
    'https',
    'plain http: secrets in the URL and addresses can be read on the way',
    remedy,
  )
}

const badCertificate =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|UNABLE_TO_GET_ISSUER|EPROTO|WRONG_VERSION/

function certificateCheck(error: string | undefined): Check {
  if (error === undefined) return pass('https', 'with a good certificate')
  if (!badCertificate.test(error)) return pass('https', 'the URL is one of https')
  const remedy = 'use a certificate of a public authority, with its whole chain'
  return fail('https', `the certificate is not trusted: ${error}`, remedy)
}

/** Whether a herald answers at the URL. */
export function reachCheck({ url, provider }: Endpoint, { status, error }: Answered): Check {
  const name = 'reachable'
  if (status === undefined) {
    const remedy = 'is the app running, the host right, and the port open to the provider?'
    return fail(name, `no answer: ${error}`, remedy)
  }
  if (status >= 300 && status < 400) {
    const remedy = 'register the final URL: a redirect loses the body'
    return fail(name, `it redirects (${status})`, remedy)
  }
  if (status === 404 && provider.ack.refused !== 404) {
    const remedy = `is Mailherald mounted at ${parentOf(url)}, and ${provider.id} configured?`
    return fail(name, 'nothing is there (404)', remedy)
  }
  if (status === 405) {
    const remedy = 'something in front of the app does not let POST through'
    return fail(name, 'POST is not allowed (405)', remedy)
  }
  if (status === 403) {
    return warn(name, 'a guard or a firewall answers (403)', 'let webhooks pass it')
  }
  return pass(name, `it answers (${status})`)
}

function parentOf({ pathname }: URL): string {
  return pathname.split('/').slice(0, -1).join('/') || '/'
}
