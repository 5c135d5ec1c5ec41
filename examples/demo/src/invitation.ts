import type { TencentSesPayload } from '@mailherald/core/providers/tencent-ses'
import type { DemoSecrets } from './secrets.js'

const bounce: TencentSesPayload = {
  event: 'bounce',
  email: 'you@example.com',
  bulkId: 'a-mail-of-yours',
  timestamp: 1_782_201_130,
  reason: '550 5.1.1 no such user',
  bounceType: 'hard_bounce',
}

/** What to try while the app is running. */
export function invitation(origin: string, { tencentToken }: DemoSecrets): string {
  // A token that came from the environment is not ours to print.
  const token = process.env['TENCENT_TOKEN'] === undefined ? tencentToken : '$TENCENT_TOKEN'
  return [
    `Still listening; Ctrl-C stops it. The suppression list: ${origin}/suppressions`,
    'Let an address bounce, and watch it arrive here:',
    '',
    `curl -X POST "${origin}/webhooks/tencent-ses?token=${token}" -H 'content-type: application/json' -d '${JSON.stringify(bounce)}'`,
    '',
  ].join('\n')
}
