import { visible } from '../lib/visible.js'

/** A text of others, as it is: in its own direction, with everything in it to be seen. */
export function Text({ of, code = false }: { readonly of: string; readonly code?: boolean }) {
  return <bdi class={code ? 'text code' : 'text'}>{visible(of)}</bdi>
}
