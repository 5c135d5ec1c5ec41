import { mailherald } from '@mailherald/lambda'
import type { Shape } from '../../../packages/lambda/test-helpers/events.js'
import { gateway } from '../../../packages/lambda/test-helpers/gateway.js'
import type { AdapterHost } from '@mailherald/testing/adapter'
import { heraldHost } from './herald-host.js'
import { listen } from './listen.js'

/** A Lambda function behind a gateway, which gathers the body: what comes too slowly, it answers itself. */
function lambdaHost(shape: Shape): AdapterHost {
  return heraldHost(`Lambda behind ${shape}`, (herald, { bodyTimeoutMs: timeoutMs = 10_000 }) => {
    // The cases play the last proxy, and send its header.
    const settings = { timeoutMs, preserveForwardedFor: true }
    return listen(gateway(shape, mailherald(herald), settings))
  })
}

/** Without the load balancer that hides doubled headers: it is set up so only by mistake. */
export const lambdaHosts: readonly AdapterHost[] = [
  lambdaHost('REST API'),
  lambdaHost('HTTP API'),
  lambdaHost('function URL'),
  lambdaHost('ALB with multi-value headers'),
]
