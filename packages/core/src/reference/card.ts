/** What a text has to be, where the provider takes no more. */
export interface TextLimit {
  /** In characters (UTF-16 units). Absent: unconfirmed. */
  readonly longest?: number
  /** Which characters. Absent: unconfirmed, or any. */
  readonly form?: TextForm
}

/** A pattern, and how a message puts it. */
export interface TextForm {
  readonly pattern: RegExp
  /** Goes on after "takes only", for example `letters and digits`. */
  readonly words: string
}

/** What the provider takes as tags. */
export interface TagLimit extends TextLimit {
  /** How many. Absent: unconfirmed. */
  readonly most?: number
}

/** What the provider takes as metadata: the reference counts as one of them, unless it is kept apart. */
export interface MetadataLimit {
  readonly most?: number
  readonly name?: TextLimit
  readonly value?: TextLimit
  /** Of all of it as JSON, in bytes. */
  readonly bytes?: number
  /** The reference has a place of its own. */
  readonly apart?: true
}

/** What the provider takes as the reference. */
export interface ReferenceLimit {
  readonly reference: TextLimit
}

/** A provider with tags. */
export interface WithTags {
  readonly tags: TagLimit
}

/** A provider with one tag for each message. */
export interface WithOneTag {
  readonly tags: TagLimit & { readonly most: 1 }
}

/** A provider with metadata. */
export interface WithMetadata {
  readonly metadata: MetadataLimit
}

/** All that a provider can take. */
export type StampLimits = ReferenceLimit & Partial<WithTags & WithMetadata>

/** What to put into a message, checked. */
export interface Stamped {
  readonly reference: string
  readonly tags: readonly string[]
  /** Without the reference. */
  readonly metadata: Readonly<Record<string, string>>
  /** With the reference, under its reserved name. */
  readonly named: Readonly<Record<string, string>>
}

/** By name; a list where the header is there several times. As nodemailer takes them. */
export type StampHeaders = Record<string, string | string[]>

/** A reference in the provider's own words: for its send API, and for its SMTP server. */
export interface StampOf<Fields extends object> {
  /** For the body of the send API. */
  readonly fields: Fields
  /** For mail sent by SMTP. Empty where no way is documented. */
  readonly headers: StampHeaders
}

/** How a provider is given a reference, and how much it takes. */
export interface StampCard<Fields extends object, Takes extends object = object> {
  readonly limits: ReferenceLimit & Takes
  write(stamped: Stamped): StampOf<Fields>
}

/** Where a provider's webhooks give back what was put in: for the docs, and the test that sends it round. */
export interface StampEcho<Fields extends object> {
  /** The provider's page on what it takes and gives back. */
  readonly source: string
  /**
   * Where it is in a payload, or in each element of one that is a list, by a path from its top: `*` is any member, `[]`
   * each element of a list. A last member that ends in `?` is there already; any other is made.
   */
  readonly at: string
  /** What is there. */
  back(fields: Fields, headers: StampHeaders): unknown
  /** Another place, in payloads of another form. */
  readonly or?: Omit<StampEcho<Fields>, 'source' | 'remark' | 'or'>
  /** What else to know of it: a cell of the docs' table. */
  readonly remark?: string
}
