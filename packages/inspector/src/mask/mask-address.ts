/** An address as it is shown: the domain helps to find a fault, and names nobody. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at === -1 ? maskLocal(address) : maskLocal(address.slice(0, at)) + address.slice(at)
}

/** `a***` for `ann`. Always three stars: the length would be a hint. */
export function maskLocal(local: string): string {
  const [first = ''] = local
  return local.length > 1 && /[a-z0-9]/i.test(first) ? `${first}***` : '***'
}
