const kinds: Readonly<Record<string, string>> = {
  accepted: 'good',
  done: 'good',
  delivered: 'good',
  opened: 'good',
  clicked: 'good',
  probe: 'plain',
  running: 'plain',
  later: 'plain',
  busy: 'plain',
  discarded: 'plain',
  retry: 'warn',
  'soft-bounced': 'warn',
  deferred: 'warn',
  refused: 'bad',
  unreadable: 'bad',
  failed: 'bad',
  bounced: 'bad',
  complained: 'bad',
  rejected: 'bad',
  suppressed: 'bad',
  unsubscribed: 'warn',
}

/** What became of something, in a word. */
export function Outcome({ of }: { readonly of: string }) {
  return <span class={`outcome ${kinds[of] ?? 'plain'}`}>{of}</span>
}

/** The type of an event. */
export function EventType({ of }: { readonly of: string }) {
  const kind = kinds[of.slice(of.indexOf('.') + 1)] ?? 'plain'
  return <span class={`type ${kind}`}>{of}</span>
}
