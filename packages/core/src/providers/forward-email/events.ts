/** What Forward Email posts, which has no names, and what becomes of it. */
export const events = {
  bounce: [
    {
      type: 'email.bounced',
      when: 'a payload with `bounce`, any other',
      unnamed: true,
      remark:
        'permanent only for the category `recipient`, transient for `capacity`, else undetermined: the address may be good',
    },
    {
      type: 'email.deferred',
      when: 'the status or the code begins with 4, or the action is `defer` or `slowdown`',
      unnamed: true,
      remark: 'Forward Email tries again, and tells of it if it gives up',
    },
  ],
  inbound: {
    type: 'email.received',
    when: 'a payload with `session`, and with `raw` or `from`',
    unnamed: true,
    remark: '[more](#inbound)',
  },
} as const
