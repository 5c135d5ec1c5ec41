import { adapterConformance, type AdapterCase, type AdapterHost } from '@mailherald/testing/adapter'
import { describe, it } from 'vitest'

/** Runs every case on every host. */
export function describeMatrix(
  hosts: readonly AdapterHost[],
  more: readonly AdapterCase[] = [],
): void {
  for (const host of hosts) {
    describe(`HTTP on ${host.name}`, () => {
      for (const { name, run } of [...adapterConformance(), ...more]) it(name, () => run(host))
    })
  }
}
