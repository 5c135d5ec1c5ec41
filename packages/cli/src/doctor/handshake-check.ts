import { fail, pass, type Check } from './check.js'
import { isSuccess, type Endpoint } from './endpoint.js'

/** Whether the probe of a provider that probes without a body is answered. */
export async function handshakeChecks(endpoint: Endpoint): Promise<readonly Check[]> {
  const { provider, url, poster } = endpoint
  const { probe } = provider.handshake ?? {}
  if (probe === undefined || probe.verified === true) return []
  const [method = 'GET'] = [probe.method].flat()
  // A challenge of a probe is sent back, so that there is something to send.
  const target = new URL(url)
  target.searchParams.set('challenge', 'mailherald-doctor')
  const headers = { 'webhook-request-origin': 'eventgrid.azure.net' }
  const answered = await poster.post({ method, headers, body: new Uint8Array() }, target)
  if (isSuccess(answered)) return [pass('handshake', `${method} is answered ${answered.status}`)]
  const remedy = `let ${method} through to Mailherald, too: app.use, and not app.post`
  return [fail('handshake', `${method} is answered ${answered.status ?? answered.error}`, remedy)]
}
