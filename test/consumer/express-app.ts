import { createHerald, shouldSuppress } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import express, { type Express } from 'express'

/** As in the guide, compiled against the packed packages. */
export function app(token: string, secret: string): Express {
  const herald = createHerald({
    providers: [
      tencentSes({ verify: urlToken(token) }),
      simplySend({ verify: hmacSignature({ header: 'x-signature', secret }) }),
    ],
  })
  herald.on('email.bounced', { bounce: 'permanent' }, (event) => {
    const id: string | undefined =
      event.provider === 'tencent-ses' ? event.raw.bulkId : event.raw.data?.object?.messageId
    return [id, shouldSuppress(event)]
  })
  return express().use('/webhooks', mailherald(herald))
}
