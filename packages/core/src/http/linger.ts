/** How much of a refused body is received and thrown away, and for how long, so that its sender gets to read the answer. */
export const linger: { readonly bytes: number; readonly ms: number } = {
  bytes: 8 * 1024 * 1024,
  ms: 2000,
}
