/** Inbound's events, and what becomes of them. */
export const events = {
  'email.received': { type: 'email.received', remark: '[more](#inbound)' },
} as const
