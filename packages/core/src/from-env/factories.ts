// Written by `pnpm generate` from the folders of the providers.
import type { ProviderId } from '../providers/index.js'
import type { ActiveCampaign } from '../providers/activecampaign/index.js'
import type { AgentMail } from '../providers/agentmail/index.js'
import type { AhaSend } from '../providers/ahasend/index.js'
import type { AlibabaDirectMail } from '../providers/alibaba-directmail/index.js'
import type { AmazonSes } from '../providers/amazon-ses/index.js'
import type { AutoSend } from '../providers/autosend/index.js'
import type { AzureCommunicationServices } from '../providers/azure-communication-services/index.js'
import type { Brevo } from '../providers/brevo/index.js'
import type { CampaignMonitor } from '../providers/campaign-monitor/index.js'
import type { CloudMailin } from '../providers/cloudmailin/index.js'
import type { CmCom } from '../providers/cm-com/index.js'
import type { CustomerIo } from '../providers/customer-io/index.js'
import type { Drip } from '../providers/drip/index.js'
import type { ElasticEmail } from '../providers/elastic-email/index.js'
import type { EmailEngine } from '../providers/emailengine/index.js'
import type { Emailit } from '../providers/emailit/index.js'
import type { EngageLab } from '../providers/engagelab/index.js'
import type { ForwardEmail } from '../providers/forward-email/index.js'
import type { InboundNew } from '../providers/inbound-new/index.js'
import type { InfobipEmail } from '../providers/infobip-email/index.js'
import type { Iterable } from '../providers/iterable/index.js'
import type { Kit } from '../providers/kit/index.js'
import type { Klaviyo } from '../providers/klaviyo/index.js'
import type { Lettermint } from '../providers/lettermint/index.js'
import type { Loops } from '../providers/loops/index.js'
import type { MailChannels } from '../providers/mailchannels/index.js'
import type { Mailchimp } from '../providers/mailchimp/index.js'
import type { MailerLite } from '../providers/mailerlite/index.js'
import type { Maileroo } from '../providers/maileroo/index.js'
import type { MailerSend } from '../providers/mailersend/index.js'
import type { Mailgun } from '../providers/mailgun/index.js'
import type { Mailjet } from '../providers/mailjet/index.js'
import type { Mailomat } from '../providers/mailomat/index.js'
import type { MailPace } from '../providers/mailpace/index.js'
import type { MailSlurp } from '../providers/mailslurp/index.js'
import type { Mailtrap } from '../providers/mailtrap/index.js'
import type { Mandrill } from '../providers/mandrill/index.js'
import type { Mautic } from '../providers/mautic/index.js'
import type { Netcore } from '../providers/netcore/index.js'
import type { Nylas } from '../providers/nylas/index.js'
import type { Plunk } from '../providers/plunk/index.js'
import type { Postal } from '../providers/postal/index.js'
import type { Postmark } from '../providers/postmark/index.js'
import type { Resend } from '../providers/resend/index.js'
import type { SalesforceMarketingCloud } from '../providers/salesforce-marketing-cloud/index.js'
import type { ScalewayTem } from '../providers/scaleway-tem/index.js'
import type { SendCloud } from '../providers/sendcloud/index.js'
import type { SendGrid } from '../providers/sendgrid/index.js'
import type { SendPulse } from '../providers/sendpulse/index.js'
import type { SimplySend } from '../providers/simplysend/index.js'
import type { Smtp2go } from '../providers/smtp2go/index.js'
import type { SocketLabs } from '../providers/socketlabs/index.js'
import type { SparkPost } from '../providers/sparkpost/index.js'
import type { Sweego } from '../providers/sweego/index.js'
import type { TencentSes } from '../providers/tencent-ses/index.js'
import type { UnisenderGo } from '../providers/unisender-go/index.js'
import type { UseSend } from '../providers/usesend/index.js'
import type { ZeptoMail } from '../providers/zeptomail/index.js'

/** A provider that comes with this package. */
export type BuiltInProvider =
  | ActiveCampaign
  | AgentMail
  | AhaSend
  | AlibabaDirectMail
  | AmazonSes
  | AutoSend
  | AzureCommunicationServices
  | Brevo
  | CampaignMonitor
  | CloudMailin
  | CmCom
  | CustomerIo
  | Drip
  | ElasticEmail
  | EmailEngine
  | Emailit
  | EngageLab
  | ForwardEmail
  | InboundNew
  | InfobipEmail
  | Iterable
  | Kit
  | Klaviyo
  | Lettermint
  | Loops
  | MailChannels
  | Mailchimp
  | MailerLite
  | Maileroo
  | MailerSend
  | Mailgun
  | Mailjet
  | Mailomat
  | MailPace
  | MailSlurp
  | Mailtrap
  | Mandrill
  | Mautic
  | Netcore
  | Nylas
  | Plunk
  | Postal
  | Postmark
  | Resend
  | SalesforceMarketingCloud
  | ScalewayTem
  | SendCloud
  | SendGrid
  | SendPulse
  | SimplySend
  | Smtp2go
  | SocketLabs
  | SparkPost
  | Sweego
  | TencentSes
  | UnisenderGo
  | UseSend
  | ZeptoMail

/** Makes a provider of its options, which it checks itself. */
export type Factory = (options: never) => BuiltInProvider

/** Loads the factory of a provider: nothing else of it, and nothing of others. */
export const factories: Readonly<Record<ProviderId, () => Promise<Factory>>> = {
  activecampaign: async () => (await import('../providers/activecampaign/index.js')).activeCampaign,
  agentmail: async () => (await import('../providers/agentmail/index.js')).agentMail,
  ahasend: async () => (await import('../providers/ahasend/index.js')).ahaSend,
  'alibaba-directmail': async () => (await import('../providers/alibaba-directmail/index.js')).alibabaDirectMail,
  'amazon-ses': async () => (await import('../providers/amazon-ses/index.js')).amazonSes,
  autosend: async () => (await import('../providers/autosend/index.js')).autoSend,
  'azure-communication-services': async () => (await import('../providers/azure-communication-services/index.js')).azureCommunicationServices,
  brevo: async () => (await import('../providers/brevo/index.js')).brevo,
  'campaign-monitor': async () => (await import('../providers/campaign-monitor/index.js')).campaignMonitor,
  cloudmailin: async () => (await import('../providers/cloudmailin/index.js')).cloudMailin,
  'cm-com': async () => (await import('../providers/cm-com/index.js')).cmCom,
  'customer-io': async () => (await import('../providers/customer-io/index.js')).customerIo,
  drip: async () => (await import('../providers/drip/index.js')).drip,
  'elastic-email': async () => (await import('../providers/elastic-email/index.js')).elasticEmail,
  emailengine: async () => (await import('../providers/emailengine/index.js')).emailEngine,
  emailit: async () => (await import('../providers/emailit/index.js')).emailit,
  engagelab: async () => (await import('../providers/engagelab/index.js')).engageLab,
  'forward-email': async () => (await import('../providers/forward-email/index.js')).forwardEmail,
  'inbound-new': async () => (await import('../providers/inbound-new/index.js')).inboundNew,
  'infobip-email': async () => (await import('../providers/infobip-email/index.js')).infobipEmail,
  iterable: async () => (await import('../providers/iterable/index.js')).iterable,
  kit: async () => (await import('../providers/kit/index.js')).kit,
  klaviyo: async () => (await import('../providers/klaviyo/index.js')).klaviyo,
  lettermint: async () => (await import('../providers/lettermint/index.js')).lettermint,
  loops: async () => (await import('../providers/loops/index.js')).loops,
  mailchannels: async () => (await import('../providers/mailchannels/index.js')).mailChannels,
  mailchimp: async () => (await import('../providers/mailchimp/index.js')).mailchimp,
  mailerlite: async () => (await import('../providers/mailerlite/index.js')).mailerLite,
  maileroo: async () => (await import('../providers/maileroo/index.js')).maileroo,
  mailersend: async () => (await import('../providers/mailersend/index.js')).mailerSend,
  mailgun: async () => (await import('../providers/mailgun/index.js')).mailgun,
  mailjet: async () => (await import('../providers/mailjet/index.js')).mailjet,
  mailomat: async () => (await import('../providers/mailomat/index.js')).mailomat,
  mailpace: async () => (await import('../providers/mailpace/index.js')).mailPace,
  mailslurp: async () => (await import('../providers/mailslurp/index.js')).mailSlurp,
  mailtrap: async () => (await import('../providers/mailtrap/index.js')).mailtrap,
  mandrill: async () => (await import('../providers/mandrill/index.js')).mandrill,
  mautic: async () => (await import('../providers/mautic/index.js')).mautic,
  netcore: async () => (await import('../providers/netcore/index.js')).netcore,
  nylas: async () => (await import('../providers/nylas/index.js')).nylas,
  plunk: async () => (await import('../providers/plunk/index.js')).plunk,
  postal: async () => (await import('../providers/postal/index.js')).postal,
  postmark: async () => (await import('../providers/postmark/index.js')).postmark,
  resend: async () => (await import('../providers/resend/index.js')).resend,
  'salesforce-marketing-cloud': async () => (await import('../providers/salesforce-marketing-cloud/index.js')).salesforceMarketingCloud,
  'scaleway-tem': async () => (await import('../providers/scaleway-tem/index.js')).scalewayTem,
  sendcloud: async () => (await import('../providers/sendcloud/index.js')).sendCloud,
  sendgrid: async () => (await import('../providers/sendgrid/index.js')).sendgrid,
  sendpulse: async () => (await import('../providers/sendpulse/index.js')).sendPulse,
  simplysend: async () => (await import('../providers/simplysend/index.js')).simplySend,
  smtp2go: async () => (await import('../providers/smtp2go/index.js')).smtp2go,
  socketlabs: async () => (await import('../providers/socketlabs/index.js')).socketLabs,
  sparkpost: async () => (await import('../providers/sparkpost/index.js')).sparkPost,
  sweego: async () => (await import('../providers/sweego/index.js')).sweego,
  'tencent-ses': async () => (await import('../providers/tencent-ses/index.js')).tencentSes,
  'unisender-go': async () => (await import('../providers/unisender-go/index.js')).unisenderGo,
  usesend: async () => (await import('../providers/usesend/index.js')).useSend,
  zeptomail: async () => (await import('../providers/zeptomail/index.js')).zeptoMail,
}
