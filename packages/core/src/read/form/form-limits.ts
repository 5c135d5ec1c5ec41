import { MailheraldError } from '../../errors.js'

/** How much of a form is read. */
export interface FormLimits {
  /**
   * Fields and files together.
   *
   * @defaultValue 1000
   */
  readonly parts: number
  /** @defaultValue 1000 */
  readonly fields: number
  /** @defaultValue 1000 */
  readonly files: number
  /**
   * Of the name of a field.
   *
   * @defaultValue 200
   */
  readonly nameBytes: number
  /**
   * Of one value.
   *
   * @defaultValue 1 MiB
   */
  readonly fieldBytes: number
  /**
   * Of one file.
   *
   * @defaultValue whatever fits into the body
   */
  readonly fileBytes: number
  /**
   * Of the body.
   *
   * @defaultValue 32 MiB
   */
  readonly totalBytes: number
}

const mebibyte = 1024 * 1024

const usual: FormLimits = {
  parts: 1000,
  fields: 1000,
  files: 1000,
  nameBytes: 200,
  fieldBytes: mebibyte,
  fileBytes: Infinity,
  totalBytes: 32 * mebibyte,
}

/** The limits, with the usual ones for those left out. */
export function formLimits(limits: Partial<FormLimits>): FormLimits {
  return { ...usual, ...limits }
}

/** The error for a form beyond a limit, for example `1000 parts`. */
export function formTooLarge(limit: string): MailheraldError {
  return new MailheraldError('ERR_BODY_TOO_LARGE', `The form has more than ${limit}.`)
}
