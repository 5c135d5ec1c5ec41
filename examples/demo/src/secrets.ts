import { randomBytes } from 'node:crypto'

/** What proves to the app who posts. */
export interface DemoSecrets {
  readonly tencentToken: string
  readonly simplySendSecret: string
}

/** From the environment, or new ones for this run. */
export function demoSecrets(): DemoSecrets {
  const { TENCENT_TOKEN, SIMPLYSEND_SECRET } = process.env
  return {
    tencentToken: TENCENT_TOKEN ?? randomSecret(),
    simplySendSecret: SIMPLYSEND_SECRET ?? randomSecret(),
  }
}

function randomSecret(): string {
  return randomBytes(24).toString('hex')
}
