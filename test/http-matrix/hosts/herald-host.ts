import { createHerald, type Herald, type HeraldOptions } from '@mailherald/core'
import type { AdapterHost, RunningHost } from '@mailherald/testing/adapter'

/** A host whose herald is made beside its app, not by it. */
export function heraldHost(
  name: string,
  start: (herald: Herald, options: HeraldOptions) => Promise<RunningHost>,
): AdapterHost {
  return {
    name,
    serve(options, register) {
      const herald = createHerald(options)
      register(herald)
      return start(herald, options)
    },
  }
}
