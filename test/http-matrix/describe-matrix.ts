import { adapterConformance, type AdapterHost } from '@mailherald/testing'
import { describe, it } from 'vitest'
import { everyProvider } from './every-provider.js'

/** Runs every case on every host. */
export function describeMatrix(hosts: readonly AdapterHost[]): void {
  describe.each(hosts.map((host) => [host.name, host] as const))('HTTP on %s', (_, host) => {
    it.each([...adapterConformance(), ...everyProvider])('$name', ({ run }) => run(host))
  })
}
