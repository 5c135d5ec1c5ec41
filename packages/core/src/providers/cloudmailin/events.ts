/** CloudMailin's events, and what becomes of them. */
export const events = {
  message: {
    type: 'email.received',
    when: 'a message in a normalized format',
    unnamed: true,
  },
} as const
