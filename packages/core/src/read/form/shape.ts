/** One value of a form. */
export interface FormField {
  /** As received, in whatever charset. */
  readonly bytes: Uint8Array
  /** The charset that the part itself names. */
  readonly charset?: string
}

/** One file of a form. */
export interface FormFile {
  /** Name of the form's field. */
  readonly field: string
  /** Without folders; absent where it is empty. As received: never use it as a path. */
  readonly filename?: string
  /** As declared, in lower case, without parameters: not checked. */
  readonly contentType?: string
  readonly bytes: Uint8Array
}

/** What a form holds. */
export interface Form {
  /** All values of a name, in the order in which they came. */
  readonly fields: ReadonlyMap<string, readonly FormField[]>
  readonly files: readonly FormFile[]
}
