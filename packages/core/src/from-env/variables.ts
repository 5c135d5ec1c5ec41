// Written by `pnpm generate` from the facts of the providers.
import type { ProviderVariables } from './shape.js'

/**
 * The variables that `providersFromEnv` reads, by provider: the one with the secret first.
 *
 * @example
 * ```ts
 * import { providerVariables } from '@mailherald/core/from-env'
 *
 * for (const { variables } of providerVariables) console.log(variables.map(({ name }) => name).join())
 * ```
 */
export const providerVariables: readonly ProviderVariables[] = [
  { provider: 'activecampaign', title: 'ActiveCampaign', verifier: 'urlToken', variables: [{ name: 'ACTIVECAMPAIGN_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'agentmail', title: 'AgentMail', variables: [{ name: 'AGENTMAIL_SECRET', option: 'secret', what: 'the secret of the webhook, `whsec_…`' }] },
  { provider: 'ahasend', title: 'AhaSend', variables: [{ name: 'AHASEND_SECRET', option: 'secret', what: 'the secret of the webhook' }] },
  { provider: 'alibaba-directmail', title: 'Alibaba Cloud Direct Mail', variables: [{ name: 'ALIBABA_DIRECTMAIL_TOKEN', option: 'token', what: "the token of the rule's HTTP target, of 16 characters or more, which you choose" }, { name: 'ALIBABA_DIRECTMAIL_URL', option: 'url', what: 'the URL of the target as you enter it, to the letter' }] },
  { provider: 'amazon-ses', title: 'Amazon SES', variables: [{ name: 'AMAZON_SES_TOPIC_ARN', option: 'topicArn', what: 'the ARN of the SNS topic' }] },
  { provider: 'autosend', title: 'AutoSend', variables: [{ name: 'AUTOSEND_WEBHOOK_SECRET', option: 'webhookSecret', what: 'the secret of the webhook, which is shown when it is created' }] },
  { provider: 'azure-communication-services', title: 'Azure Communication Services', verifier: 'urlToken', variables: [{ name: 'AZURE_COMMUNICATION_SERVICES_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'brevo', title: 'Brevo', verifier: 'bearerToken', variables: [{ name: 'BREVO_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'campaign-monitor', title: 'Campaign Monitor', verifier: 'urlToken', variables: [{ name: 'CAMPAIGN_MONITOR_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'cloudmailin', title: 'CloudMailin', verifier: 'basicAuth', variables: [{ name: 'CLOUDMAILIN_PASSWORD', option: 'verify', what: 'a password that you make' }] },
  { provider: 'cm-com', title: 'CM.com Email Gateway', verifier: 'urlToken', variables: [{ name: 'CM_COM_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'customer-io', title: 'Customer.io', variables: [{ name: 'CUSTOMER_IO_SIGNING_KEY', option: 'signingKey', what: 'the webhook signing key of the reporting webhook' }] },
  { provider: 'drip', title: 'Drip', verifier: 'urlToken', variables: [{ name: 'DRIP_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'elastic-email', title: 'Elastic Email', verifier: 'urlToken', variables: [{ name: 'ELASTIC_EMAIL_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'emailengine', title: 'EmailEngine', variables: [{ name: 'EMAILENGINE_SERVICE_SECRET', option: 'serviceSecret', what: 'the service secret of the instance, in its configuration' }] },
  { provider: 'emailit', title: 'Emailit', variables: [{ name: 'EMAILIT_SECRET', option: 'secret', what: 'the signing secret of the webhook, `whsec_…`' }] },
  { provider: 'engagelab', title: 'EngageLab', variables: [{ name: 'ENGAGELAB_APP_SECRET', option: 'appSecret', what: 'the APP SECRET (or APP KEY), under Send Settings → WebHook' }] },
  { provider: 'forward-email', title: 'Forward Email', variables: [{ name: 'FORWARD_EMAIL_VERIFICATION_KEY', option: 'verificationKey', what: 'the "Webhook Signature Payload Verification Key" of the domain' }] },
  { provider: 'inbound-new', title: 'Inbound', variables: [{ name: 'INBOUND_NEW_VERIFICATION_TOKEN', option: 'verificationToken', what: 'the verification token of the endpoint, `config.verificationToken` of `GET /endpoints/{id}`' }] },
  { provider: 'infobip-email', title: 'Infobip Email', verifier: 'basicAuth', variables: [{ name: 'INFOBIP_EMAIL_PASSWORD', option: 'verify', what: 'a password that you make' }] },
  { provider: 'iterable', title: 'Iterable', variables: [{ name: 'ITERABLE_AUTH_TOKEN', option: 'authToken', what: 'a token that you make, which is also the Auth Token of the webhook' }] },
  { provider: 'kit', title: 'Kit', variables: [{ name: 'KIT_SECRET', option: 'secret', what: 'the secret of the webhook endpoint, which is shown once, when it is created' }] },
  { provider: 'klaviyo', title: 'Klaviyo', variables: [{ name: 'KLAVIYO_SECRET', option: 'secret', what: 'the secret of the webhook, 16 characters or more, which you choose' }] },
  { provider: 'lettermint', title: 'Lettermint', variables: [{ name: 'LETTERMINT_SECRET', option: 'secret', what: 'the secret of the webhook, `whsec_…`' }] },
  { provider: 'loops', title: 'Loops', variables: [{ name: 'LOOPS_SECRET', option: 'secret', what: 'the signing secret of the endpoint, `whsec_…`' }] },
  { provider: 'mailchannels', title: 'MailChannels', variables: [{ name: 'MAILCHANNELS_CUSTOMER_HANDLE', option: 'customerHandle', what: 'the account ID, in the upper right corner of the console' }] },
  { provider: 'mailchimp', title: 'Mailchimp', verifier: 'urlToken', variables: [{ name: 'MAILCHIMP_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'mailerlite', title: 'MailerLite', variables: [{ name: 'MAILERLITE_SECRET', option: 'secret', what: 'the `secret` in the answer of the API that creates the webhook' }] },
  { provider: 'maileroo', title: 'Maileroo', variables: [{ name: 'MAILEROO_SECRET', option: 'secret', what: 'the shared secret of the webhook' }] },
  { provider: 'mailersend', title: 'MailerSend', variables: [{ name: 'MAILERSEND_SIGNING_SECRET', option: 'signingSecret', what: 'the signing secret of the webhook; until it is saved, any secret of your own' }] },
  { provider: 'mailgun', title: 'Mailgun', variables: [{ name: 'MAILGUN_SIGNING_KEY', option: 'signingKey', what: 'the HTTP webhook signing key, in the console under API security (not an API key)' }] },
  { provider: 'mailjet', title: 'Mailjet', verifier: 'basicAuth', variables: [{ name: 'MAILJET_PASSWORD', option: 'verify', what: 'a password that you make' }] },
  { provider: 'mailomat', title: 'Mailomat', variables: [{ name: 'MAILOMAT_SECRET', option: 'secret', what: 'the secret of the webhook' }] },
  { provider: 'mailpace', title: 'MailPace', variables: [{ name: 'MAILPACE_PUBLIC_KEY', option: 'publicKey', what: 'the public key of the domain, under "Webhooks", "Public Key Verification"' }] },
  { provider: 'mailslurp', title: 'MailSlurp', verifier: 'basicAuth', variables: [{ name: 'MAILSLURP_PASSWORD', option: 'verify', what: 'a password that you make' }] },
  { provider: 'mailtrap', title: 'Mailtrap', variables: [{ name: 'MAILTRAP_SIGNING_SECRET', option: 'signingSecret', what: 'the signing secret of the webhook, 32 characters' }] },
  { provider: 'mandrill', title: 'Mandrill', variables: [{ name: 'MANDRILL_AUTHENTICATION_KEY', option: 'authenticationKey', what: 'the authentication key of the webhook; until it is saved, any key of your own' }, { name: 'MANDRILL_URL', option: 'url', what: 'the URL of the webhook as you register it, to the letter' }] },
  { provider: 'mautic', title: 'Mautic', variables: [{ name: 'MAUTIC_SECRET', option: 'secret', what: 'the secret in the form of the webhook, which must not be empty' }] },
  { provider: 'netcore', title: 'Netcore Email API', verifier: 'urlToken', variables: [{ name: 'NETCORE_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'nylas', title: 'Nylas', variables: [{ name: 'NYLAS_WEBHOOK_SECRET', option: 'webhookSecret', what: 'the `webhook_secret` in the answer of the API that creates the webhook' }] },
  { provider: 'plunk', title: 'Plunk', verifier: 'bearerToken', variables: [{ name: 'PLUNK_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'postal', title: 'Postal', variables: [{ name: 'POSTAL_PUBLIC_KEY', option: 'publicKey', what: 'the public key of the installation: what stands after `p=` in the output of `postal default-dkim-record`' }] },
  { provider: 'postmark', title: 'Postmark', verifier: 'basicAuth', variables: [{ name: 'POSTMARK_PASSWORD', option: 'verify', what: 'a password that you make' }] },
  { provider: 'resend', title: 'Resend', variables: [{ name: 'RESEND_SECRET', option: 'secret', what: 'the signing secret of the endpoint, `whsec_…`' }] },
  { provider: 'salesforce-marketing-cloud', title: 'Salesforce Marketing Cloud', variables: [{ name: 'SALESFORCE_MARKETING_CLOUD_SIGNATURE_KEY', option: 'signatureKey', what: 'the `signatureKey` that is in the answer when the callback is created, and nowhere else' }] },
  { provider: 'scaleway-tem', title: 'Scaleway TEM', variables: [{ name: 'SCALEWAY_TEM_TOPIC_ARN', option: 'topicArn', what: 'the ARN of the topic of Topics and Events' }] },
  { provider: 'sendcloud', title: 'SendCloud', variables: [{ name: 'SENDCLOUD_APP_KEY', option: 'appKey', what: 'the APP KEY, under Send Settings → WebHook' }] },
  { provider: 'sendgrid', title: 'Twilio SendGrid', variables: [{ name: 'SENDGRID_PUBLIC_KEY', option: 'publicKey', what: 'the verification key of the webhook' }] },
  { provider: 'sendpulse', title: 'SendPulse', verifier: 'urlToken', variables: [{ name: 'SENDPULSE_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'simplysend', title: 'SimplySend', verifier: 'urlToken', variables: [{ name: 'SIMPLYSEND_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'smtp2go', title: 'SMTP2GO', verifier: 'bearerToken', variables: [{ name: 'SMTP2GO_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'socketlabs', title: 'SocketLabs', variables: [{ name: 'SOCKETLABS_SECRET_KEY', option: 'secretKey', what: 'the Secret Key of the webhook' }] },
  { provider: 'sparkpost', title: 'SparkPost', verifier: 'basicAuth', variables: [{ name: 'SPARKPOST_PASSWORD', option: 'verify', what: 'a password that you make' }] },
  { provider: 'sweego', title: 'Sweego', variables: [{ name: 'SWEEGO_SECRET', option: 'secret', what: 'the secret of the webhook, 64 characters' }] },
  { provider: 'tencent-ses', title: 'Tencent Cloud SES', verifier: 'urlToken', variables: [{ name: 'TENCENT_SES_TOKEN', option: 'verify', what: 'a token that you make' }] },
  { provider: 'unisender-go', title: 'Unisender Go', variables: [{ name: 'UNISENDER_GO_API_KEY', option: 'apiKey', what: "the API key of the account that the webhook belongs to; of a project's webhook the project's" }] },
  { provider: 'usesend', title: 'useSend', variables: [{ name: 'USESEND_SECRET', option: 'secret', what: 'the secret of the webhook, `whsec_…`' }] },
  { provider: 'zeptomail', title: 'ZeptoMail', variables: [{ name: 'ZEPTOMAIL_AUTHENTICATION_KEY', option: 'authenticationKey', what: 'the authentication key of the webhook' }] },
]
