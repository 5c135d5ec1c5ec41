import type { Herald } from '@mailherald/core'
import type { AmazonSes } from '@mailherald/core/providers/amazon-ses'
import type { Resend } from '@mailherald/core/providers/resend'
import type {
  ALBHandler,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
  LambdaFunctionURLHandler,
  SNSHandler,
  SQSHandler,
} from 'aws-lambda'
import { mailheraldRecords } from './mailherald-records.js'
import { mailherald } from './mailherald.js'

declare const herald: Herald<AmazonSes | Resend>
declare const anyHerald: Herald

export const restApi: APIGatewayProxyHandler = mailherald(herald)
export const httpApi: APIGatewayProxyHandlerV2 = mailherald(herald)
export const functionUrl: LambdaFunctionURLHandler = mailherald(anyHerald)
export const loadBalancer: ALBHandler = mailherald(herald, { provider: 'resend' })
export const queue: SQSHandler = mailheraldRecords(herald, { provider: 'amazon-ses' })
export const topic: SNSHandler = mailheraldRecords(anyHerald, { provider: 'amazon-ses' })

// @ts-expect-error an account belongs to a provider
mailherald(herald, { account: 'shop-eu' })
// @ts-expect-error there is nothing to receive with
mailherald({})
// @ts-expect-error the herald does not have this provider
mailheraldRecords(herald, { provider: 'amazon-sns' })
// @ts-expect-error records do not say whose they are
mailheraldRecords(herald)
// @ts-expect-error a request is no batch
export const wrong: SQSHandler = mailherald(herald)
