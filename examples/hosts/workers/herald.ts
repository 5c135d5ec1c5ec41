import { createHerald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'

export const herald = createHerald({
  providers: [
    tencentSes({ verify: urlToken(() => process.env.TENCENT_SES_TOKEN) }),
    tencentSes({ account: 'shop', verify: urlToken(() => process.env.TENCENT_SES_TOKEN) }),
    sendgrid({ publicKey: () => process.env.SENDGRID_PUBLIC_KEY }),
    resend({ secret: () => process.env.RESEND_SECRET }),
  ],
})

herald.on('*', ({ id, type }) => console.log(JSON.stringify({ handled: type, id })))
