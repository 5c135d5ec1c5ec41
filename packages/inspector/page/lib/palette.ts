/** Colours of the page, as the style sheet has them: light or dark. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

const ofOutcomes: Readonly<Record<string, string>> = {
  accepted: 'good',
  retry: 'warn',
  refused: 'bad',
  unreadable: 'purple',
  probe: 'grey',
}

const others = ['blue', 'good', 'warn', 'bad', 'purple', 'teal', 'pink', 'grey']

/** The name of the colour for one of several lines. */
export function colourOf(name: string, index: number): string {
  return ofOutcomes[name] ?? others[index % others.length] ?? 'grey'
}
