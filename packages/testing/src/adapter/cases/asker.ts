import { defineProvider, type EventDraft, type Provider } from '@mailherald/core'
import { urlToken } from '@mailherald/core/verify'
import { token } from '../bench.js'

/** What providers have in common that are there for one case, and hand out everything as it came. */
export const bare: {
  readonly docs: string
  readonly emits: readonly []
  normalize(): EventDraft[]
} = {
  docs: 'https://docs.example.com/webhooks',
  emits: [],
  normalize: () => [{ type: 'unknown', providerType: '', issues: [] }],
}

/** Delivers by GET, too, and says all in the URL. */
export const asker: Provider = defineProvider({
  ...bare,
  id: 'asker',
  title: 'Asking Mail',
  methods: ['GET', 'POST'],
  verify: urlToken(token),
  read: ({ url, body }) => [{ raw: { url, size: body.length } }],
})
