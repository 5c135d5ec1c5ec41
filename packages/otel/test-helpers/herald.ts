import { createHerald, type Herald, type HeraldOptions, type Reply } from '@mailherald/core'
import { acme, token, type Acme, type AcmePayload } from '@mailherald/test-support/acme'

export function heraldWith(options: Partial<HeraldOptions<Acme>>): Herald<Acme> {
  return createHerald({ providers: [acme()], logger: false, ...options })
}

/** Genuine, unless another token is given. */
export function post(
  herald: Herald<Acme>,
  payload: AcmePayload,
  withToken: string = token,
): Promise<Reply> {
  return herald.receive({
    provider: 'acme',
    method: 'POST',
    url: `/webhooks/acme?token=${withToken}`,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(payload)),
  })
}
