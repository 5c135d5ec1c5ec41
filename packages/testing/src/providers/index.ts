// Written from the folders beside it by index.test.ts: run `vitest run -u` on that after adding one.
import { samples as simplysend } from './simplysend/samples.js'
import { samples as tencentSes } from './tencent-ses/samples.js'

export const sampleRegistry: {
  readonly simplysend: typeof simplysend
  readonly 'tencent-ses': typeof tencentSes
} = {
  simplysend,
  'tencent-ses': tencentSes,
}
