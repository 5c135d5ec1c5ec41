/**
 * Whether a URL is that of a signing certificate on exactly this host, under such a path. The text as it stands has to fit, and
 * what a URL parser makes of it: what the two read differently is an attack.
 */
export function isSigningCertUrl(
  url: string,
  { host, path }: { readonly host: string; readonly path: RegExp },
): boolean {
  const origin = `https://${host}`
  if (url.length > 300 || !url.startsWith(`${origin}/`)) return false
  if (!path.test(url.slice(origin.length)) || !URL.canParse(url)) return false
  const parsed = new URL(url)
  return (
    parsed.href === url &&
    parsed.origin === origin &&
    parsed.host === host &&
    path.test(parsed.pathname) &&
    parsed.username + parsed.password + parsed.search + parsed.hash === ''
  )
}
