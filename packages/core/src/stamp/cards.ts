// Written by `pnpm generate` from the folders that have a stamp.ts.
import { stamp as alibabaDirectmail } from '../providers/alibaba-directmail/stamp.js'
import { stamp as amazonSes } from '../providers/amazon-ses/stamp.js'
import { stamp as brevo } from '../providers/brevo/stamp.js'
import { stamp as cmCom } from '../providers/cm-com/stamp.js'
import { stamp as elasticEmail } from '../providers/elastic-email/stamp.js'
import { stamp as emailit } from '../providers/emailit/stamp.js'
import { stamp as engagelab } from '../providers/engagelab/stamp.js'
import { stamp as forwardEmail } from '../providers/forward-email/stamp.js'
import { stamp as infobipEmail } from '../providers/infobip-email/stamp.js'
import { stamp as lettermint } from '../providers/lettermint/stamp.js'
import { stamp as mailchannels } from '../providers/mailchannels/stamp.js'
import { stamp as maileroo } from '../providers/maileroo/stamp.js'
import { stamp as mailersend } from '../providers/mailersend/stamp.js'
import { stamp as mailgun } from '../providers/mailgun/stamp.js'
import { stamp as mailjet } from '../providers/mailjet/stamp.js'
import { stamp as mailpace } from '../providers/mailpace/stamp.js'
import { stamp as mailtrap } from '../providers/mailtrap/stamp.js'
import { stamp as mandrill } from '../providers/mandrill/stamp.js'
import { stamp as netcore } from '../providers/netcore/stamp.js'
import { stamp as nylas } from '../providers/nylas/stamp.js'
import { stamp as postal } from '../providers/postal/stamp.js'
import { stamp as postmark } from '../providers/postmark/stamp.js'
import { stamp as resend } from '../providers/resend/stamp.js'
import { stamp as scalewayTem } from '../providers/scaleway-tem/stamp.js'
import { stamp as sendcloud } from '../providers/sendcloud/stamp.js'
import { stamp as sendgrid } from '../providers/sendgrid/stamp.js'
import { stamp as smtp2go } from '../providers/smtp2go/stamp.js'
import { stamp as socketlabs } from '../providers/socketlabs/stamp.js'
import { stamp as sparkpost } from '../providers/sparkpost/stamp.js'
import { stamp as sweego } from '../providers/sweego/stamp.js'
import { stamp as tencentSes } from '../providers/tencent-ses/stamp.js'
import { stamp as unisenderGo } from '../providers/unisender-go/stamp.js'
import { stamp as zeptomail } from '../providers/zeptomail/stamp.js'

export type { AlibabaDirectMailStampFields } from '../providers/alibaba-directmail/stamp.js'
export type { AmazonSesStampFields } from '../providers/amazon-ses/stamp.js'
export type { BrevoStampFields } from '../providers/brevo/stamp.js'
export type { CmComStampFields } from '../providers/cm-com/stamp.js'
export type { ElasticEmailStampFields } from '../providers/elastic-email/stamp.js'
export type { EmailitStampFields } from '../providers/emailit/stamp.js'
export type { EngageLabStampFields } from '../providers/engagelab/stamp.js'
export type { ForwardEmailStampFields } from '../providers/forward-email/stamp.js'
export type { InfobipEmailStampFields } from '../providers/infobip-email/stamp.js'
export type { LettermintStampFields } from '../providers/lettermint/stamp.js'
export type { MailChannelsStampFields } from '../providers/mailchannels/stamp.js'
export type { MailerooStampFields } from '../providers/maileroo/stamp.js'
export type { MailerSendStampFields } from '../providers/mailersend/stamp.js'
export type { MailgunStampFields } from '../providers/mailgun/stamp.js'
export type { MailjetStampFields } from '../providers/mailjet/stamp.js'
export type { MailPaceStampFields } from '../providers/mailpace/stamp.js'
export type { MailtrapStampFields } from '../providers/mailtrap/stamp.js'
export type { MandrillStampFields } from '../providers/mandrill/stamp.js'
export type { NetcoreStampFields } from '../providers/netcore/stamp.js'
export type { NylasStampFields } from '../providers/nylas/stamp.js'
export type { PostalStampFields } from '../providers/postal/stamp.js'
export type { PostmarkStampFields } from '../providers/postmark/stamp.js'
export type { ResendStampFields } from '../providers/resend/stamp.js'
export type { ScalewayTemStampFields } from '../providers/scaleway-tem/stamp.js'
export type { SendCloudStampFields } from '../providers/sendcloud/stamp.js'
export type { SendGridStampFields } from '../providers/sendgrid/stamp.js'
export type { Smtp2goStampFields } from '../providers/smtp2go/stamp.js'
export type { SocketLabsStampFields } from '../providers/socketlabs/stamp.js'
export type { SparkPostStampFields } from '../providers/sparkpost/stamp.js'
export type { SweegoStampFields } from '../providers/sweego/stamp.js'
export type { TencentSesStampFields } from '../providers/tencent-ses/stamp.js'
export type { UnisenderGoStampFields } from '../providers/unisender-go/stamp.js'
export type { ZeptoMailStampFields } from '../providers/zeptomail/stamp.js'

/** The slug of a provider whose events carry something of yours. */
export type StampProvider =
  | 'alibaba-directmail'
  | 'amazon-ses'
  | 'brevo'
  | 'cm-com'
  | 'elastic-email'
  | 'emailit'
  | 'engagelab'
  | 'forward-email'
  | 'infobip-email'
  | 'lettermint'
  | 'mailchannels'
  | 'maileroo'
  | 'mailersend'
  | 'mailgun'
  | 'mailjet'
  | 'mailpace'
  | 'mailtrap'
  | 'mandrill'
  | 'netcore'
  | 'nylas'
  | 'postal'
  | 'postmark'
  | 'resend'
  | 'scaleway-tem'
  | 'sendcloud'
  | 'sendgrid'
  | 'smtp2go'
  | 'socketlabs'
  | 'sparkpost'
  | 'sweego'
  | 'tencent-ses'
  | 'unisender-go'
  | 'zeptomail'

/** How each of them takes it. */
export const cards: {
  readonly 'alibaba-directmail': typeof alibabaDirectmail
  readonly 'amazon-ses': typeof amazonSes
  readonly brevo: typeof brevo
  readonly 'cm-com': typeof cmCom
  readonly 'elastic-email': typeof elasticEmail
  readonly emailit: typeof emailit
  readonly engagelab: typeof engagelab
  readonly 'forward-email': typeof forwardEmail
  readonly 'infobip-email': typeof infobipEmail
  readonly lettermint: typeof lettermint
  readonly mailchannels: typeof mailchannels
  readonly maileroo: typeof maileroo
  readonly mailersend: typeof mailersend
  readonly mailgun: typeof mailgun
  readonly mailjet: typeof mailjet
  readonly mailpace: typeof mailpace
  readonly mailtrap: typeof mailtrap
  readonly mandrill: typeof mandrill
  readonly netcore: typeof netcore
  readonly nylas: typeof nylas
  readonly postal: typeof postal
  readonly postmark: typeof postmark
  readonly resend: typeof resend
  readonly 'scaleway-tem': typeof scalewayTem
  readonly sendcloud: typeof sendcloud
  readonly sendgrid: typeof sendgrid
  readonly smtp2go: typeof smtp2go
  readonly socketlabs: typeof socketlabs
  readonly sparkpost: typeof sparkpost
  readonly sweego: typeof sweego
  readonly 'tencent-ses': typeof tencentSes
  readonly 'unisender-go': typeof unisenderGo
  readonly zeptomail: typeof zeptomail
} = {
  'alibaba-directmail': alibabaDirectmail,
  'amazon-ses': amazonSes,
  brevo,
  'cm-com': cmCom,
  'elastic-email': elasticEmail,
  emailit,
  engagelab,
  'forward-email': forwardEmail,
  'infobip-email': infobipEmail,
  lettermint,
  mailchannels,
  maileroo,
  mailersend,
  mailgun,
  mailjet,
  mailpace,
  mailtrap,
  mandrill,
  netcore,
  nylas,
  postal,
  postmark,
  resend,
  'scaleway-tem': scalewayTem,
  sendcloud,
  sendgrid,
  smtp2go,
  socketlabs,
  sparkpost,
  sweego,
  'tencent-ses': tencentSes,
  'unisender-go': unisenderGo,
  zeptomail,
}
