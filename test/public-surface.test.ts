import * as generatedSigners from '../packages/testing/src/signers/of-providers.js'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { entryPoints, packages } from '@mailherald/test-support/packages'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import { describe, expect, it } from 'vitest'

const modules = packages.flatMap((each) =>
  entryPoints(each).map(({ specifier, file }) => ({ specifier, file: join(each.folder, file) })),
)

describe('the export maps', () => {
  it.each(modules)('lead from $specifier to a module and its types', ({ file }) => {
    expect(existsSync(file)).toBe(true)
    expect(existsSync(file.replace(/\.js$/, '.d.ts'))).toBe(true)
  })

  it('lead to every provider', () => {
    const ofProviders = modules.filter(({ specifier }) => specifier.includes('/providers/'))
    expect(ofProviders.map(({ specifier }) => specifier.split('/').at(-1))).toEqual(slugs)
  })
})

describe('the exports', () => {
  it('are these', async () => {
    const fixed = modules.filter(({ specifier }) => !specifier.includes('/providers/'))
    const names = await Promise.all(
      fixed.map(async ({ specifier }) => [specifier, await writtenExportsOf(specifier)] as const),
    )
    expect(Object.fromEntries(names)).toMatchInlineSnapshot(`
      {
        "@mailherald/bullmq": [
          "bullmqQueue",
          "startWorker",
          "deadLetters",
          "redisIdempotency",
        ],
        "@mailherald/cli": [
          "defineConfig",
        ],
        "@mailherald/core": [
          "createHerald",
          "defineProvider",
          "eventTypes",
          "shouldSuppress",
          "nextStatus",
          "memoryIdempotency",
          "Discard",
          "RetryLater",
          "decodeJob",
          "consoleLogger",
          "silentLogger",
          "MailheraldError",
        ],
        "@mailherald/core/client": [
          "clientOf",
        ],
        "@mailherald/core/contract": [
          "fromCloudEvent",
          "toCloudEvent",
          "fromJson",
          "toJson",
          "contractVersion",
          "schemaId",
        ],
        "@mailherald/core/from-env": [
          "providersFromEnv",
          "providerVariables",
        ],
        "@mailherald/core/node": [
          "assertHerald",
          "routeIn",
          "routeOf",
          "wholeBody",
          "sendReply",
          "toDelivery",
        ],
        "@mailherald/core/provider-kit": [
          "defineProvider",
          "jsonReply",
          "headerValues",
          "singleHeader",
          "MailheraldError",
          "extend",
          "malformed",
          "missing",
          "unknownEvent",
          "isNameless",
          "progressDraft",
          "referenceHeader",
          "referenceKey",
          "stampBy",
          "asciiJson",
          "prefixed",
          "amazonBounceCategories",
          "amazonBounceKinds",
          "attachmentFrom",
          "bounceCategory",
          "bounceFrom",
          "deferralFrom",
          "engagementFrom",
          "casesOf",
          "emittedBy",
          "eventTableOf",
          "isOutbound",
          "typeFinder",
          "exactIntegers",
          "fieldReader",
          "decodeText",
          "fieldText",
          "readForm",
          "readFormOrJson",
          "readQuery",
          "isForm",
          "isMultipart",
          "isUrlencoded",
          "formTree",
          "headerParams",
          "endOfString",
          "jsonIn",
          "parseJson",
          "readJson",
          "readJsonLines",
          "known",
          "localTime",
          "lookup",
          "mailEnvelope",
          "decodeWords",
          "headerText",
          "headersIn",
          "mailHeaders",
          "parseMailHeaders",
          "address",
          "addresses",
          "mailbox",
          "mailboxes",
          "rfcMessageId",
          "parseMime",
          "receivedFrom",
          "peerError",
          "smtpReply",
          "spelledAs",
          "readStandardWebhook",
          "anyTime",
          "isoTime",
          "mailTime",
          "unixTime",
          "usTime",
          "boolean",
          "byLowerCaseName",
          "isRecord",
          "memberAt",
          "number",
          "record",
          "text",
          "textAt",
          "texts",
          "verbatim",
          "canonicalJson",
          "setOwn",
          "allOf",
          "digestOf",
          "isAmong",
          "decodeBytes",
          "ecdsaSignature",
          "ed25519PublicKey",
          "isEd25519Signed",
          "headerToken",
          "compoundFields",
          "macKey",
          "macOf",
          "hmacSignature",
          "invalidOption",
          "optionsObject",
          "runtimePart",
          "memoryReplayGuard",
          "requiredHeader",
          "secretOrVerify",
          "secretError",
          "secretText",
          "secretKeys",
          "confirmationAt",
          "snsConfirmation",
          "fetchCapped",
          "signatureOf",
          "snsSignature",
          "spkiPublicKey",
          "standardWebhooks",
          "timely",
          "timestampRefusal",
          "toleranceOption",
          "accepted",
          "acceptedBy",
          "refusalIn",
          "refused",
        ],
        "@mailherald/core/providers": [
          "providerList",
        ],
        "@mailherald/core/stamp": [
          "stamp",
        ],
        "@mailherald/core/verify": [
          "headerValues",
          "singleHeader",
          "basicAuth",
          "allOf",
          "anyOf",
          "ecdsaSignature",
          "bearerToken",
          "headerToken",
          "signHmac",
          "hmacSignature",
          "ipAllowList",
          "memoryReplayGuard",
          "snsSignature",
          "signStandardWebhook",
          "standardWebhooks",
          "unverified",
          "urlToken",
          "accepted",
          "refused",
        ],
        "@mailherald/express": [
          "mailherald",
        ],
        "@mailherald/fastify": [
          "mailherald",
        ],
        "@mailherald/lambda": [
          "mailherald",
          "mailheraldRecords",
        ],
        "@mailherald/nestjs": [
          "MailheraldModule",
          "MailheraldService",
          "getMailheraldToken",
          "heraldFactory",
          "InjectMailherald",
          "OnEvent",
          "OnContactCreated",
          "OnContactDeleted",
          "OnContactUpdated",
          "OnDomainCreated",
          "OnDomainDeleted",
          "OnDomainGroupCreated",
          "OnDomainGroupDeleted",
          "OnDomainGroupUpdated",
          "OnDomainUnverified",
          "OnDomainUpdated",
          "OnDomainVerified",
          "OnEmailAutoresponded",
          "OnEmailBounced",
          "OnEmailCancelled",
          "OnEmailClicked",
          "OnEmailComplained",
          "OnEmailDeferred",
          "OnEmailDelivered",
          "OnEmailFailed",
          "OnEmailOpened",
          "OnEmailQueued",
          "OnEmailReceived",
          "OnEmailRejected",
          "OnEmailResubscribed",
          "OnEmailScheduled",
          "OnEmailSent",
          "OnEmailSuppressed",
          "OnEmailUnsubscribed",
          "OnSuppressionAdded",
          "OnSuppressionRemoved",
          "OnUnknownEvent",
          "EventMetadata",
          "Event",
          "EventContext",
          "EventDelivery",
          "mailheraldContext",
        ],
        "@mailherald/otel": [
          "otel",
        ],
        "@mailherald/testing": [
          "sampleEvents",
          "sampleProviders",
          "signedDelivery",
          "basicAuthSigner",
          "bearerTokenSigner",
          "headerTokenSigner",
          "hmacSigner",
          "ipSigner",
          "standardWebhooksSigner",
          "unsigned",
          "urlTokenSigner",
          "fakeSns",
          "mailgunSigner",
          "mailgunWire",
          "activeCampaignWire",
          "inboundNewSigner",
          "klaviyoSigner",
          "elasticEmailWire",
          "mailchimpWire",
          "mandrillSigner",
          "mandrillWire",
          "postalKeys",
          "postalSigner",
          "sendGridKeys",
          "sendGridSigner",
          "sendGridWire",
          "fakeScalewayTopic",
          "socketLabsSigner",
          "sweegoSigner",
          "zeptoMailSigner",
          "callbackMarkerSigner",
          "unisenderGoSigner",
          "dropHeader",
          "tamperPayload",
          "recordingHerald",
          "retryingSender",
          "idempotencyConformance",
        ],
        "@mailherald/testing/adapter": [
          "adapterConformance",
        ],
        "@mailherald/testing/wire": [
          "send",
          "sendSlowly",
          "breakOff",
        ],
      }
    `)
  })

  // Providers are not listed one by one, so that a new one edits no shared file.
  it.each(slugs)('of %s include a factory that makes a provider of this name', async (slug) => {
    const provider = await openProvider(slug)
    expect(provider.id).toBe(slug)
  })

  it.each(modules)('of $specifier have no default', async ({ specifier }) => {
    expect(await exportsOf(specifier)).not.toContain('default')
  })
})

/** Without the signers that `pnpm generate` makes of what the providers say. */
async function writtenExportsOf(specifier: string): Promise<string[]> {
  return (await exportsOf(specifier)).filter((name) => !(name in generatedSigners))
}

async function exportsOf(specifier: string): Promise<string[]> {
  return Object.keys((await import(specifier)) as object)
}
