import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SalesforceMarketingCloudPayload } from './payload.js'
import { handshakeOf, verificationIn, type OnVerification } from './verify.js'

export type * from './payload.js'

/** Salesforce Marketing Cloud, as a type: `EventOf<'email.bounced', SalesforceMarketingCloud>`. */
export type SalesforceMarketingCloud = Provider<
  'salesforce-marketing-cloud',
  SalesforceMarketingCloudPayload,
  EmittedBy<typeof events>
>

/** What `salesforceMarketingCloud` takes: `signatureKey`, or `verify` instead. */
export type SalesforceMarketingCloudOptions = ProviderOptions &
  SecretOrVerify<SalesforceMarketingCloudSecret> & {
    /**
     * Only while you create a callback: is called with what Salesforce posts then, unsigned, for you to confirm the
     * callback with. Anyone can post that; without `onVerification` it is rejected.
     */
    readonly onVerification?: OnVerification
  }

/** Salesforce Marketing Cloud's own signature. */
export interface SalesforceMarketingCloudSecret {
  /** The `signatureKey` of the callback, as it was shown when it was created. A list accepts each of them. */
  readonly signatureKey: Secrets
}

/**
 * Salesforce Marketing Cloud Engagement, by its Event Notification Service: up to 1,000 events in a delivery, signed.
 * What is not answered 200 to 204 is delivered again, whole, for up to seven days.
 *
 * @see https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/ens.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { salesforceMarketingCloud } from '@mailherald/core/providers/salesforce-marketing-cloud'
 *
 * const signatureKey = process.env.SALESFORCE_MARKETING_CLOUD_SIGNATURE_KEY
 * createHerald({ providers: [salesforceMarketingCloud({ signatureKey })] })
 * ```
 */
export function salesforceMarketingCloud(
  options: SalesforceMarketingCloudOptions,
): SalesforceMarketingCloud {
  return defineProvider(
    {
      id: 'salesforce-marketing-cloud',
      title: 'Salesforce Marketing Cloud',
      docs: 'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/ens.html',
      emits: emittedBy(events),
      // What cannot be read would come again for a week, with up to 999 others.
      ack: { success: 200, retry: 503, malformed: 200 },
      // No limit is documented: 1,000 events of a few kilobytes.
      bodyLimit: 8 * 1024 * 1024,
      ...handshakeOf(options?.onVerification),
      verify: secretOrVerify<SalesforceMarketingCloudSecret>(options, {
        provider: 'salesforceMarketingCloud',
        option: 'signatureKey',
        // It looks like base64, and is used as text.
        verifier: ({ signatureKey: secret }) =>
          hmacSignature({ header: 'x-sfmc-ens-signature', encoding: 'base64', secret }),
      }),
      isPing: ({ raw }) => verificationIn(raw) !== undefined,
      normalize,
    },
    options,
  )
}
