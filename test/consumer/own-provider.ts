import { createHerald, defineProvider, type EventOf, type Provider } from '@mailherald/core'
import { toDelivery } from '@mailherald/core/node'
import { malformed, missing, text } from '@mailherald/core/read'
import { urlToken } from '@mailherald/core/verify'

interface AcmePayload {
  readonly to?: string
}

export type Acme = Provider<'acme', AcmePayload>

export function acme(token: string): Acme {
  return defineProvider<'acme', AcmePayload>({
    id: 'acme',
    title: 'Acme Mail',
    docs: 'https://docs.example.com/webhooks',
    emits: ['email.delivered'],
    verify: urlToken(token),
    normalize({ raw }) {
      const recipient = text(raw.to)
      return recipient === undefined
        ? [malformed('delivered', [missing('to')])]
        : [
            {
              type: 'email.delivered',
              providerType: 'delivered',
              recipient,
              tags: [],
              metadata: {},
            },
          ]
    },
  })
}

export const received: EventOf<'email.delivered', Acme>[] = []
createHerald({ providers: [acme('a-token-of-sufficient-length')] }).on('email.delivered', (event) =>
  received.push(event),
)
export const adapter: typeof toDelivery = toDelivery
