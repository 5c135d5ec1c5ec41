/** A text as providers send it: trimmed, numbers as text, empty ones absent. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

/** The address, also of one with a name before it. */
export function addressOf(value: unknown): string | undefined {
  const whole = text(value)
  if (whole === undefined || !whole.includes('<')) return whole
  return whole.slice(whole.lastIndexOf('<') + 1, whole.lastIndexOf('>')).trim()
}

/** A Unix time, where it can be one. */
export function timeOf(value: unknown): Date | undefined {
  const found = Number(value)
  const ms = found > 1e11 ? found : found * 1000
  return ms > 946_684_800_000 && ms < 7_258_118_400_000 ? new Date(ms) : undefined
}

const code = /^[2-5]\d\d(?=[\s-]|$)/
const enhanced = /(?:^|[\s([:#-])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s)\]:,;.-])/
const categories: Readonly<Record<string, string>> = {
  '1.1': 'unknown-user',
  '2.2': 'mailbox-full',
  '4.7': 'expired',
}

/** The codes of an SMTP reply, and what they mean. */
export function replyOf(diagnostic: string): Readonly<Record<string, unknown>> {
  const enhancedCode = enhanced.exec(diagnostic)?.[1]
  return {
    category: categories[enhancedCode?.slice(2) ?? ''] ?? 'other',
    smtpCode: Number(code.exec(diagnostic)?.[0]),
    enhancedCode,
    diagnostic,
  }
}

/** A `Message-ID`, in its angle brackets. */
export function rfcIdOf(value: unknown): string | undefined {
  const id = text(value)
  return id === undefined || id.startsWith('<') ? id : `<${id}>`
}

type Fields = Readonly<Record<string, unknown>>

/** Sets a member, also one of this name, which would set a prototype else. */
export function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value
  else {
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
}

const referenceHeader = 'x-mailherald-reference'

/** The reference that was put into a message, as metadata or as a header. */
export function referenceIn(metadata: Fields): string | undefined {
  const found = text(metadata['mailherald_reference'])
  if (found !== undefined) return found
  for (const name in metadata) {
    if (name.length === referenceHeader.length && name.toLowerCase() === referenceHeader) {
      return text([metadata[name]].flat()[0])
    }
  }
  return undefined
}
