import { describe, it } from 'vitest'
import { attackCases } from './attacks.js'
import { onBench } from './bench.js'
import { cases } from './cases.js'
import { families } from './families.js'
import { everyProvider } from './every-provider.js'
import type { Host } from './host.js'

/** Runs every case on every host. */
export function describeMatrix(hosts: readonly Host[]): void {
  describe.each(hosts.map((host) => [host.name, host] as const))('HTTP on %s', (_, host) => {
    it.each([...cases, ...attackCases(families), ...everyProvider])('$name', ({ options, run }) =>
      onBench(host, options?.() ?? {}, run),
    )
  })
}
