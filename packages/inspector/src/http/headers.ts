/** Of every answer: nothing may frame it, guess its type, keep it, or tell others where it was. */
const always = {
  'cache-control': 'no-store, no-transform',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** Nothing from elsewhere, nothing inline, and no text is made into markup. */
const policyOfPage = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Data that is opened by itself does nothing. */
const policyOfData = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Headers of the page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...always,
  'content-security-policy': policyOfPage,
  'content-type': 'text/html; charset=utf-8',
}

/** Headers of everything else. */
export function dataHeaders(
  type: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    ...always,
    'content-security-policy': policyOfData,
    'content-type': type,
    ...more,
  }
}
