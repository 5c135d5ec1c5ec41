/** One thing that was looked at. */
export interface Check {
  /** For example `https`. */
  readonly name: string
  /** Whose, where it is one provider's. */
  readonly provider?: string
  readonly status: 'pass' | 'warn' | 'fail'
  readonly detail: string
  /** What to do. */
  readonly remedy?: string
}

type Said = (name: string, detail: string, remedy?: string) => Check

const as =
  (status: Check['status']): Said =>
  (name, detail, remedy) => ({ name, status, detail, ...(remedy !== undefined && { remedy }) })

export const pass: Said = as('pass')
export const warn: Said = as('warn')
export const fail: Said = as('fail')
