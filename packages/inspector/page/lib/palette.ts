/** Colours of the page, as the style sheet has them: light or dark. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

const known: Readonly<Record<string, string>> = {
  accepted: 'good',
  retry: 'warn',
  refused: 'bad',
  unreadable: 'purple',
  probe: 'grey',
  'email.delivered': 'good',
  'email.bounced': 'bad',
  'email.complained': 'pink',
  'email.deferred': 'warn',
  'email.opened': 'blue',
  'email.clicked': 'teal',
  'email.unsubscribed': 'purple',
  others: 'grey',
}

const further = ['blue', 'purple', 'teal', 'pink', 'warn', 'grey']

/** The name of the colour for one of several lines. */
export function colourOf(name: string, index: number): string {
  return known[name] ?? further[index % further.length] ?? 'grey'
}
