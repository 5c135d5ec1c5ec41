import process from 'node:process'
import { createHerald, type Herald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'

// By functions: a variable that is missing gets deliveries refused, and the app starts.
export const herald: Herald = createHerald({
  providers: [
    tencentSes({ verify: urlToken(() => process.env['TENCENT_SES_TOKEN']) }),
    sendgrid({ publicKey: () => process.env['SENDGRID_PUBLIC_KEY'] }),
    resend({ secret: () => process.env['RESEND_SECRET'] }),
  ],
})

herald.on('*', ({ type, id }) => console.log(JSON.stringify({ handled: type, id })))
