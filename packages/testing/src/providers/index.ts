// Written by `pnpm generate` from the samples of core and the folders beside it.
import type { ActiveCampaignPayload } from '@mailherald/core/providers/activecampaign'
import type { AgentMailPayload } from '@mailherald/core/providers/agentmail'
import type { AhaSendPayload } from '@mailherald/core/providers/ahasend'
import type { AlibabaDirectMailPayload } from '@mailherald/core/providers/alibaba-directmail'
import type { PayloadOf as AmazonSesPayloadOf } from './amazon-ses/payload-of.js'
import type { AutoSendPayload } from '@mailherald/core/providers/autosend'
import type { AzurePayload } from '@mailherald/core/providers/azure-communication-services'
import type { PayloadOf as BrevoPayloadOf } from './brevo/payload-of.js'
import type { PayloadOf as CampaignMonitorPayloadOf } from './campaign-monitor/payload-of.js'
import type { CloudMailinPayload } from '@mailherald/core/providers/cloudmailin'
import type { CmComPayload } from '@mailherald/core/providers/cm-com'
import type { CustomerIoPayload } from '@mailherald/core/providers/customer-io'
import type { DripPayload } from '@mailherald/core/providers/drip'
import type { ElasticEmailPayload } from '@mailherald/core/providers/elastic-email'
import type { EmailEnginePayload } from '@mailherald/core/providers/emailengine'
import type { EmailitPayload } from '@mailherald/core/providers/emailit'
import type { EngageLabPayload } from '@mailherald/core/providers/engagelab'
import type { ForwardEmailPayload } from '@mailherald/core/providers/forward-email'
import type { InboundNewPayload } from '@mailherald/core/providers/inbound-new'
import type { PayloadOf as InfobipEmailPayloadOf } from './infobip-email/payload-of.js'
import type { IterablePayload } from '@mailherald/core/providers/iterable'
import type { PayloadOf as KitPayloadOf } from './kit/payload-of.js'
import type { PayloadOf as KlaviyoPayloadOf } from './klaviyo/payload-of.js'
import type { LettermintPayload } from '@mailherald/core/providers/lettermint'
import type { LoopsPayload } from '@mailherald/core/providers/loops'
import type { MailChannelsPayload } from '@mailherald/core/providers/mailchannels'
import type { MailchimpPayload } from '@mailherald/core/providers/mailchimp'
import type { PayloadOf as MailerlitePayloadOf } from './mailerlite/payload-of.js'
import type { MailerooPayload } from '@mailherald/core/providers/maileroo'
import type { MailerSendPayload } from '@mailherald/core/providers/mailersend'
import type { MailgunPayload } from '@mailherald/core/providers/mailgun'
import type { PayloadOf as MailjetPayloadOf } from './mailjet/payload-of.js'
import type { MailomatPayload } from '@mailherald/core/providers/mailomat'
import type { MailPacePayload } from '@mailherald/core/providers/mailpace'
import type { MailSlurpPayload } from '@mailherald/core/providers/mailslurp'
import type { PayloadOf as MailtrapPayloadOf } from './mailtrap/payload-of.js'
import type { MandrillPayload } from '@mailherald/core/providers/mandrill'
import type { PayloadOf as MauticPayloadOf } from './mautic/payload-of.js'
import type { NetcorePayload } from '@mailherald/core/providers/netcore'
import type { NylasPayload } from '@mailherald/core/providers/nylas'
import type { PlunkPayload } from '@mailherald/core/providers/plunk'
import type { PostalPayload } from '@mailherald/core/providers/postal'
import type { PostmarkPayload } from '@mailherald/core/providers/postmark'
import type { ResendPayload } from '@mailherald/core/providers/resend'
import type { SalesforceMarketingCloudPayload } from '@mailherald/core/providers/salesforce-marketing-cloud'
import type { ScalewayTemPayload } from '@mailherald/core/providers/scaleway-tem'
import type { SendCloudPayload } from '@mailherald/core/providers/sendcloud'
import type { SendGridPayload } from '@mailherald/core/providers/sendgrid'
import type { SendPulsePayload } from '@mailherald/core/providers/sendpulse'
import type { SimplySendPayload } from '@mailherald/core/providers/simplysend'
import type { Smtp2goPayload } from '@mailherald/core/providers/smtp2go'
import type { SocketLabsPayload } from '@mailherald/core/providers/socketlabs'
import type { SparkPostPayload } from '@mailherald/core/providers/sparkpost'
import type { SweegoPayload } from '@mailherald/core/providers/sweego'
import type { TencentSesPayload } from '@mailherald/core/providers/tencent-ses'
import type { PayloadOf as UnisenderGoPayloadOf } from './unisender-go/payload-of.js'
import type { UseSendPayload } from '@mailherald/core/providers/usesend'
import type { ZeptoMailPayload } from '@mailherald/core/providers/zeptomail'
import type { SamplesOf } from '../samples-of.js'
import { samples as activecampaign } from './activecampaign/samples.js'
import { samples as agentmail } from './agentmail/samples.js'
import { samples as ahasend } from './ahasend/samples.js'
import { samples as alibabaDirectmail } from './alibaba-directmail/samples.js'
import { samples as amazonSes } from './amazon-ses/samples.js'
import { samples as autosend } from './autosend/samples.js'
import { samples as azureCommunicationServices } from './azure-communication-services/samples.js'
import { samples as brevo } from './brevo/samples.js'
import { samples as campaignMonitor } from './campaign-monitor/samples.js'
import { samples as cloudmailin } from './cloudmailin/samples.js'
import { samples as cmCom } from './cm-com/samples.js'
import { samples as customerIo } from './customer-io/samples.js'
import { samples as drip } from './drip/samples.js'
import { samples as elasticEmail } from './elastic-email/samples.js'
import { samples as emailengine } from './emailengine/samples.js'
import { samples as emailit } from './emailit/samples.js'
import { samples as engagelab } from './engagelab/samples.js'
import { samples as forwardEmail } from './forward-email/samples.js'
import { samples as inboundNew } from './inbound-new/samples.js'
import { samples as infobipEmail } from './infobip-email/samples.js'
import { samples as iterable } from './iterable/samples.js'
import { samples as kit } from './kit/samples.js'
import { samples as klaviyo } from './klaviyo/samples.js'
import { samples as lettermint } from './lettermint/samples.js'
import { samples as loops } from './loops/samples.js'
import { samples as mailchannels } from './mailchannels/samples.js'
import { samples as mailchimp } from './mailchimp/samples.js'
import { samples as mailerlite } from './mailerlite/samples.js'
import { samples as maileroo } from './maileroo/samples.js'
import { samples as mailersend } from './mailersend/samples.js'
import { forms as mailgunForms } from './mailgun/forms.js'
import { samples as mailgun } from './mailgun/samples.js'
import { samples as mailjet } from './mailjet/samples.js'
import { samples as mailomat } from './mailomat/samples.js'
import { samples as mailpace } from './mailpace/samples.js'
import { samples as mailslurp } from './mailslurp/samples.js'
import { samples as mailtrap } from './mailtrap/samples.js'
import { samples as mandrill } from './mandrill/samples.js'
import { samples as mautic } from './mautic/samples.js'
import { samples as netcore } from './netcore/samples.js'
import { samples as nylas } from './nylas/samples.js'
import { samples as plunk } from './plunk/samples.js'
import { samples as postal } from './postal/samples.js'
import { samples as postmark } from './postmark/samples.js'
import { samples as resend } from './resend/samples.js'
import { samples as salesforceMarketingCloud } from './salesforce-marketing-cloud/samples.js'
import { samples as scalewayTem } from './scaleway-tem/samples.js'
import { samples as sendcloud } from './sendcloud/samples.js'
import { forms as sendgridForms } from './sendgrid/forms.js'
import { samples as sendgrid } from './sendgrid/samples.js'
import { samples as sendpulse } from './sendpulse/samples.js'
import { samples as simplysend } from './simplysend/samples.js'
import { samples as smtp2go } from './smtp2go/samples.js'
import { samples as socketlabs } from './socketlabs/samples.js'
import { samples as sparkpost } from './sparkpost/samples.js'
import { samples as sweego } from './sweego/samples.js'
import { samples as tencentSes } from './tencent-ses/samples.js'
import { samples as unisenderGo } from './unisender-go/samples.js'
import { samples as usesend } from './usesend/samples.js'
import { samples as zeptomail } from './zeptomail/samples.js'

/** The samples of every provider; of a list, its element. */
export const sampleRegistry: {
  readonly activecampaign: SamplesOf<typeof activecampaign, ActiveCampaignPayload>
  readonly agentmail: SamplesOf<typeof agentmail, AgentMailPayload>
  readonly ahasend: SamplesOf<typeof ahasend, AhaSendPayload>
  readonly 'alibaba-directmail': SamplesOf<typeof alibabaDirectmail, AlibabaDirectMailPayload>
  readonly 'amazon-ses': { readonly [E in keyof typeof amazonSes]: AmazonSesPayloadOf<E> }
  readonly autosend: SamplesOf<typeof autosend, AutoSendPayload>
  readonly 'azure-communication-services': SamplesOf<typeof azureCommunicationServices, AzurePayload>
  readonly brevo: { readonly [E in keyof typeof brevo]: BrevoPayloadOf<E> }
  readonly 'campaign-monitor': { readonly [E in keyof typeof campaignMonitor]: CampaignMonitorPayloadOf<E> }
  readonly cloudmailin: SamplesOf<typeof cloudmailin, CloudMailinPayload>
  readonly 'cm-com': SamplesOf<typeof cmCom, CmComPayload>
  readonly 'customer-io': SamplesOf<typeof customerIo, CustomerIoPayload>
  readonly drip: SamplesOf<typeof drip, DripPayload>
  readonly 'elastic-email': SamplesOf<typeof elasticEmail, ElasticEmailPayload>
  readonly emailengine: SamplesOf<typeof emailengine, EmailEnginePayload>
  readonly emailit: SamplesOf<typeof emailit, EmailitPayload>
  readonly engagelab: SamplesOf<typeof engagelab, EngageLabPayload>
  readonly 'forward-email': SamplesOf<typeof forwardEmail, ForwardEmailPayload>
  readonly 'inbound-new': SamplesOf<typeof inboundNew, InboundNewPayload>
  readonly 'infobip-email': { readonly [E in keyof typeof infobipEmail]: InfobipEmailPayloadOf<E> }
  readonly iterable: SamplesOf<typeof iterable, IterablePayload>
  readonly kit: { readonly [E in keyof typeof kit]: KitPayloadOf<E> }
  readonly klaviyo: { readonly [E in keyof typeof klaviyo]: KlaviyoPayloadOf<E> }
  readonly lettermint: SamplesOf<typeof lettermint, LettermintPayload>
  readonly loops: SamplesOf<typeof loops, LoopsPayload>
  readonly mailchannels: SamplesOf<typeof mailchannels, MailChannelsPayload>
  readonly mailchimp: SamplesOf<typeof mailchimp, MailchimpPayload>
  readonly mailerlite: { readonly [E in keyof typeof mailerlite]: MailerlitePayloadOf<E> }
  readonly maileroo: SamplesOf<typeof maileroo, MailerooPayload>
  readonly mailersend: SamplesOf<typeof mailersend, MailerSendPayload>
  readonly mailgun: SamplesOf<typeof mailgun, MailgunPayload> & typeof mailgunForms
  readonly mailjet: { readonly [E in keyof typeof mailjet]: MailjetPayloadOf<E> }
  readonly mailomat: SamplesOf<typeof mailomat, MailomatPayload>
  readonly mailpace: SamplesOf<typeof mailpace, MailPacePayload>
  readonly mailslurp: SamplesOf<typeof mailslurp, MailSlurpPayload>
  readonly mailtrap: { readonly [E in keyof typeof mailtrap]: MailtrapPayloadOf<E> }
  readonly mandrill: SamplesOf<typeof mandrill, MandrillPayload>
  readonly mautic: { readonly [E in keyof typeof mautic]: MauticPayloadOf<E> }
  readonly netcore: SamplesOf<typeof netcore, NetcorePayload>
  readonly nylas: SamplesOf<typeof nylas, NylasPayload>
  readonly plunk: SamplesOf<typeof plunk, PlunkPayload>
  readonly postal: SamplesOf<typeof postal, PostalPayload>
  readonly postmark: SamplesOf<typeof postmark, PostmarkPayload>
  readonly resend: SamplesOf<typeof resend, ResendPayload>
  readonly 'salesforce-marketing-cloud': SamplesOf<typeof salesforceMarketingCloud, SalesforceMarketingCloudPayload>
  readonly 'scaleway-tem': SamplesOf<typeof scalewayTem, ScalewayTemPayload>
  readonly sendcloud: SamplesOf<typeof sendcloud, SendCloudPayload>
  readonly sendgrid: SamplesOf<typeof sendgrid, SendGridPayload> & typeof sendgridForms
  readonly sendpulse: SamplesOf<typeof sendpulse, SendPulsePayload>
  readonly simplysend: SamplesOf<typeof simplysend, SimplySendPayload>
  readonly smtp2go: SamplesOf<typeof smtp2go, Smtp2goPayload>
  readonly socketlabs: SamplesOf<typeof socketlabs, SocketLabsPayload>
  readonly sparkpost: SamplesOf<typeof sparkpost, SparkPostPayload>
  readonly sweego: SamplesOf<typeof sweego, SweegoPayload>
  readonly 'tencent-ses': SamplesOf<typeof tencentSes, TencentSesPayload>
  readonly 'unisender-go': { readonly [E in keyof typeof unisenderGo]: UnisenderGoPayloadOf<E> }
  readonly usesend: SamplesOf<typeof usesend, UseSendPayload>
  readonly zeptomail: SamplesOf<typeof zeptomail, ZeptoMailPayload>
} = {
  activecampaign,
  agentmail,
  ahasend,
  'alibaba-directmail': alibabaDirectmail,
  'amazon-ses': amazonSes,
  autosend,
  'azure-communication-services': azureCommunicationServices,
  brevo,
  'campaign-monitor': campaignMonitor,
  cloudmailin,
  'cm-com': cmCom,
  'customer-io': customerIo,
  drip,
  'elastic-email': elasticEmail,
  emailengine,
  emailit,
  engagelab,
  'forward-email': forwardEmail,
  'inbound-new': inboundNew,
  'infobip-email': infobipEmail,
  iterable,
  kit,
  klaviyo,
  lettermint,
  loops,
  mailchannels,
  mailchimp,
  mailerlite,
  maileroo,
  mailersend,
  mailgun: { ...mailgun, ...mailgunForms },
  mailjet,
  mailomat,
  mailpace,
  mailslurp,
  mailtrap,
  mandrill,
  mautic,
  netcore,
  nylas,
  plunk,
  postal,
  postmark,
  resend,
  'salesforce-marketing-cloud': salesforceMarketingCloud,
  'scaleway-tem': scalewayTem,
  sendcloud,
  sendgrid: { ...sendgrid, ...sendgridForms },
  sendpulse,
  simplysend,
  smtp2go,
  socketlabs,
  sparkpost,
  sweego,
  'tencent-ses': tencentSes,
  'unisender-go': unisenderGo,
  usesend,
  zeptomail,
}

/** Of providers that post lists: the samples that are elements of one. */
export const listElements: Readonly<Partial<Record<keyof typeof sampleRegistry, object>>> = {
  'azure-communication-services': azureCommunicationServices,
  emailit,
  mailchannels,
  mandrill,
  netcore,
  'salesforce-marketing-cloud': salesforceMarketingCloud,
  sendgrid,
  sendpulse,
  sparkpost,
}
