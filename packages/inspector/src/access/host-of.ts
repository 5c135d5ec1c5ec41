/** The host that the browser believes to talk to. */
export function hostOf({ headers, url }: Request): string {
  return headers.get('host') ?? new URL(url).host
}
