import type { TencentSesPayload } from '@mailherald/core/providers/tencent-ses'
import type { Player } from './cast.js'

const bounce: TencentSesPayload = {
  event: 'bounce',
  email: 'you@example.com',
  bulkId: 'a-mail-of-yours',
  timestamp: 1_782_201_130,
  reason: '550 5.1.1 no such user',
  bounceType: 'hard_bounce',
}

/** What to try while the app is running. */
export function invitation(origin: string, cast: readonly Player[]): string {
  const tencent = cast.find(({ provider }) => provider === 'tencent-ses')
  const lines = [`Still listening; Ctrl-C stops it. The suppression list: ${origin}/suppressions`]
  if (tencent === undefined) return lines.join('\n')
  // A token that came from the environment is not ours to print.
  const token =
    process.env['TENCENT_SES_TOKEN'] === undefined ? tencent.value : '$TENCENT_SES_TOKEN'
  return [
    ...lines,
    'Let an address bounce, and watch it arrive here:',
    '',
    `curl -X POST "${origin}/webhooks/tencent-ses?token=${token}" -H 'content-type: application/json' -d '${JSON.stringify(bounce)}'`,
    '',
  ].join('\n')
}
