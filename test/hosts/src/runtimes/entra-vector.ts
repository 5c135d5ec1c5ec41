import { bearerTokenSigner } from '@mailherald/testing'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { call, now, vectorOf } from './make-vector.js'
import type { Vector } from './vector.js'

const tenantId = '11111111-2222-4333-8444-555555555555'
const audience = 'api://mailherald'
const keysUrl = `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`

/** A token of Entra ID, with the keys that it is checked with. */
export async function entraVector(): Promise<Vector> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256' }]
  const verify = {
    ...call('azureEntraToken', { tenantId, audience }),
    of: 'azure-communication-services',
  }
  return vectorOf(
    {
      scheme: 'azureEntraToken, with `jose`',
      kind: 'verifier',
      provider: 'azure-communication-services',
      options: { verify },
    },
    {
      own: bearerTokenSigner(await tokenOf(own.privateKey)),
      other: bearerTokenSigner(await tokenOf(other.privateKey)),
      expected: 'shared-secret',
      answers: { [keysUrl]: JSON.stringify({ keys }) },
    },
  )
}

function tokenOf(key: CryptoKey): Promise<string> {
  const claims = {
    iss: `https://sts.windows.net/${tenantId}/`,
    aud: audience,
    roles: ['AzureEventGridSecureWebhookSubscriber'],
    exp: Math.floor(now / 1000) + 3600,
  }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key)
}
