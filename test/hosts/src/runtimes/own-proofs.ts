import type { ProviderId } from '@mailherald/core/providers'
import {
  fakeEventBridge,
  fakeMailChannels,
  fakeScalewayTopic,
  fakeSns,
  headerTokenSigner,
  inboundNewSigner,
  klaviyoSigner,
  mailomatSigner,
  sendCloudSigner,
  engageLabSigner,
  mailPaceKeys,
  mailPaceSigner,
  mailgunSigner,
  mandrillSigner,
  postalKeys,
  postalSigner,
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  socketLabsSigner,
  sweegoSigner,
  unisenderGoSigner,
  zeptoMailSigner,
  type Signer,
} from '@mailherald/testing'
import type { OwnProof } from './make-vector.js'
import { ours, secretOf, theirs, webhookSecretOf } from './secrets.js'

/** The providers whose signature no stock verifier checks. */
export const ownProofs: Readonly<Partial<Record<ProviderId, () => OwnProof | Promise<OwnProof>>>> =
  {
    'inbound-new': () => ({
      options: { verificationToken: secretOf(ours) },
      own: inboundNewSigner({ verificationToken: secretOf(ours) }),
      other: inboundNewSigner({ verificationToken: secretOf(theirs) }),
      // A token in a header: nothing is signed.
      expected: 'shared-secret',
    }),
    iterable: () => ({
      ...keyed('iterableToken', 'authToken', (of) =>
        headerTokenSigner({ header: 'authorization', secret: secretOf(of) }),
      ),
      // A token in a header: nothing is signed.
      expected: 'shared-secret',
      signsBody: false,
    }),
    'alibaba-directmail': eventBridgeProof,
    klaviyo: () =>
      keyed('klaviyoSignature', 'secret', (of) => klaviyoSigner({ secret: secretOf(of) })),
    mailgun: () => ({
      ...keyed('mailgunSignature', 'signingKey', (of) =>
        mailgunSigner({ signingKey: secretOf(of) }),
      ),
      expected: 'shared-secret',
      signsTime: true,
    }),
    mailchannels: mailChannelsProof,
    mailomat: () => ({
      ...keyed('mailomatSignature', 'secret', (of) => mailomatSigner({ secret: secretOf(of) })),
      expected: 'shared-secret',
      signsTime: true,
    }),
    sendcloud: () => ({
      ...keyed('sendCloudSignature', 'appKey', (of) => sendCloudSigner({ appKey: secretOf(of) })),
      expected: 'shared-secret',
      signsTime: true,
    }),
    engagelab: () => ({
      ...keyed('engageLabSignature', 'appSecret', (of) =>
        engageLabSigner({ appSecret: secretOf(of) }),
      ),
      expected: 'shared-secret',
      signsBody: false,
      signsTime: true,
    }),
    mailpace: mailPaceProof,
    mandrill: () => ({
      ...keyed('mandrillSignature', 'authenticationKey', (of) =>
        mandrillSigner({ authenticationKey: secretOf(of), url }),
      ),
      options: { authenticationKey: secretOf(ours), url },
    }),
    postal: postalProof,
    sendgrid: sendGridProof,
    socketlabs: () => ({
      ...keyed('socketLabsKey', 'secretKey', (of) => socketLabsSigner({ secretKey: secretOf(of) })),
      // The key is in the body, which is not signed.
      expected: 'shared-secret',
      signsBody: false,
    }),
    sweego: () => ({
      ...keyed('sweegoSignature', 'secret', (of) => sweegoSigner({ secret: webhookSecretOf(of) })),
      options: { secret: webhookSecretOf(ours) },
      signsTime: true,
    }),
    'unisender-go': () =>
      keyed('unisenderGoSignature', 'apiKey', (of) => unisenderGoSigner({ apiKey: secretOf(of) })),
    zeptomail: () =>
      keyed('zeptoMailSignature', 'authenticationKey', (of) =>
        zeptoMailSigner({ authenticationKey: secretOf(of) }),
      ),
    'amazon-ses': snsProof,
    'scaleway-tem': scalewayProof,
  }

const url = 'https://hooks.example.com/webhooks/mandrill'

function keyed(verifier: string, option: string, signer: (of: string) => Signer): OwnProof {
  const options = { [option]: secretOf(ours) }
  return { verifier, options, own: signer(ours), other: signer(theirs), signsBody: true }
}

async function eventBridgeProof(): Promise<OwnProof> {
  const [bridge, stranger] = [fakeEventBridge(), fakeEventBridge()]
  const host = `${bridge.region}-eventbridge.oss-accelerate.aliyuncs.com`
  return {
    verifier: 'alibabaDirectMailSignature',
    options: { token: bridge.token, url: bridge.url },
    own: bridge.sign,
    other: stranger.sign,
    signsBody: true,
    signsTime: true,
    answers: await answersOf(bridge.fetch, [`https://${host}/x509_public_certificate_1.pem`]),
  }
}

async function mailChannelsProof(): Promise<OwnProof> {
  const [fake, stranger] = [fakeMailChannels({ keyId: 'k1' }), fakeMailChannels({ keyId: 'k1' })]
  const keyUrl = 'https://api.mailchannels.net/tx/v1/webhook/public-key?id=k1'
  return {
    verifier: 'mailChannelsSignature',
    options: { customerHandle: fake.customerHandle },
    own: fake.sign,
    other: stranger.sign,
    signsBody: true,
    signsTime: true,
    answers: await answersOf(fake.fetch, [keyUrl]),
  }
}

function mailPaceProof(): OwnProof {
  const [{ publicKey, privateKey }, other] = [mailPaceKeys(), mailPaceKeys()]
  const signers = { own: mailPaceSigner({ privateKey }), other: mailPaceSigner(other) }
  return { verifier: 'mailPaceSignature', options: { publicKey }, ...signers, signsBody: true }
}

function postalProof(): OwnProof {
  const [{ publicKey, privateKey }, other] = [postalKeys(), postalKeys()]
  const signers = { own: postalSigner({ privateKey }), other: postalSigner(other) }
  return { verifier: 'postalSignature', options: { publicKey }, ...signers, signsBody: true }
}

function sendGridProof(): OwnProof {
  const [{ publicKey, privateKey }, other] = [sendGridKeys(), sendGridKeys()]
  const signers = { own: sendGridSigner({ privateKey }), other: sendGridSigner(other) }
  return { verifier: 'sendGridSignature', options: { publicKey }, ...signers, signsBody: true }
}

async function snsProof(): Promise<OwnProof> {
  const [sns, stranger] = [fakeSns({ signatureVersion: '2' }), fakeSns({ signatureVersion: '2' })]
  const genuine = signedDelivery('amazon-ses', 'Bounce', { sign: sns.sign })
  const { SigningCertURL } = JSON.parse(genuine.text) as { readonly SigningCertURL: string }
  return {
    verifier: 'snsSignature',
    options: { topicArn: sns.topicArn },
    own: sns.sign,
    other: [stranger.sign, naming(SigningCertURL)],
    signsBody: true,
    answers: await answersOf(sns.fetch, [SigningCertURL]),
  }
}

/** Whose certificate is to be looked at is not signed: a stranger names the genuine one. */
function naming(certificateUrl: string): Signer {
  return (delivery) => {
    const message = JSON.parse(new TextDecoder().decode(delivery.body)) as object
    const body = JSON.stringify({ ...message, SigningCertURL: certificateUrl })
    return { ...delivery, body: new TextEncoder().encode(body) }
  }
}

async function scalewayProof(): Promise<OwnProof> {
  const [topic, stranger] = [fakeScalewayTopic(), fakeScalewayTopic()]
  const bucket = 'https://messaging.s3.fr-par.scw.cloud/fr-par/sns'
  return {
    verifier: 'scalewayTemSignature',
    options: { topicArn: topic.topicArn, authority: topic.authority },
    own: topic.sign,
    other: stranger.sign,
    signsBody: true,
    answers: await answersOf(topic.fetch, [`${bucket}/sns_certificate_1.crt`]),
  }
}

async function answersOf(
  fetch: typeof globalThis.fetch,
  urls: readonly string[],
): Promise<Record<string, string>> {
  const answers = urls.map(async (url) => [url, await (await fetch(url)).text()] as const)
  return Object.fromEntries(await Promise.all(answers))
}
