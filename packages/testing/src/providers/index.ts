// Written from the folders beside it by index.test.ts: run `vitest run -u` on that after adding one.
import { samples as amazonSes } from './amazon-ses/samples.js'
import { samples as brevo } from './brevo/samples.js'
import { samples as mailgun } from './mailgun/samples.js'
import { samples as mailjet } from './mailjet/samples.js'
import { samples as postmark } from './postmark/samples.js'
import { samples as resend } from './resend/samples.js'
import { samples as sendgrid } from './sendgrid/samples.js'
import { samples as simplysend } from './simplysend/samples.js'
import { samples as tencentSes } from './tencent-ses/samples.js'

export const sampleRegistry: {
  readonly 'amazon-ses': typeof amazonSes
  readonly brevo: typeof brevo
  readonly mailgun: typeof mailgun
  readonly mailjet: typeof mailjet
  readonly postmark: typeof postmark
  readonly resend: typeof resend
  readonly sendgrid: typeof sendgrid
  readonly simplysend: typeof simplysend
  readonly 'tencent-ses': typeof tencentSes
} = {
  'amazon-ses': amazonSes,
  brevo,
  mailgun,
  mailjet,
  postmark,
  resend,
  sendgrid,
  simplysend,
  'tencent-ses': tencentSes,
}
