/** A text that is long enough for every scheme, and another for each name. */
export function secretOf(name: string): string {
  return `secret-of-${name}-long-enough-for-all`
}

/** The same as Standard Webhooks writes it. */
export function webhookSecretOf(name: string): string {
  return `whsec_${Buffer.from(secretOf(name)).toString('base64')}`
}

export const ours = 'mailherald'
export const theirs = 'somebody-else'
