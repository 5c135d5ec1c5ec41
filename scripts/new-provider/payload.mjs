import { docs } from './schemes.mjs'

/** `payload.ts`: what it posts, as types. */
export function payload({ title, type, inbound }) {
  const own = `${type}${inbound ? 'Event' : 'Payload'}`
  const union = `/**
 * What ${title} posts.
 *
 * @see ${docs}
 */
export type ${type}Payload = ${type}Event | ${type}Inbound

`
  const mail = `
/** An inbound message. */
export interface ${type}Inbound {
  readonly message_id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly attachments?: readonly ${type}File[]
}

/** A file of an inbound message. */
export interface ${type}File {
  readonly name?: string
  readonly type?: string
  /** In base64. */
  readonly content?: string
}
`
  const doc = inbound
    ? '/** An event about a message that you sent. */'
    : `/**
 * What ${title} posts.
 *
 * @see ${docs}
 */`
  return `${inbound ? union : ''}${doc}
export interface ${own} {
  readonly id?: string
  readonly event?: string
  /** Unix seconds. */
  readonly at?: number
  readonly message_id?: string
  readonly recipient?: string
  readonly subject?: string
  readonly tags?: readonly string[]
  /** \`hard\` or \`soft\`. Only for \`bounced\`. */
  readonly kind?: string
  /** The SMTP reply. Only for \`bounced\`. */
  readonly reason?: string
  /** Only for \`clicked\`. */
  readonly url?: string
  /** Only for \`opened\` and \`clicked\`. */
  readonly user_agent?: string
  /** Only for \`opened\` and \`clicked\`. */
  readonly ip?: string
}
${inbound ? mail : ''}`
}
