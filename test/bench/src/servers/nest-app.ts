import 'reflect-metadata'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { MailheraldModule, OnEmailBounced } from '@mailherald/nestjs'
import {
  Body,
  Controller,
  HttpCode,
  Injectable,
  Module,
  Post,
  Req,
  Res,
  UnauthorizedException,
  type INestApplication,
  type RawBodyRequest,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import { answerBare } from './bare-body.js'
import type { Observed, Side } from './start.js'
import { target, token } from './target.js'

const seen = { bounces: 0 }

function count(payload: unknown): void {
  if ((payload as { event?: string }).event === 'bounce') seen.bounces++
}

@Injectable()
class Bounces {
  @OnEmailBounced()
  count(): void {
    seen.bounces++
  }
}

@Module({
  imports: [
    MailheraldModule.forRoot({
      path: 'webhooks',
      providers: [tencentSes({ verify: urlToken(token) })],
    }),
  ],
  providers: [Bounces],
})
class Ours {}

@Controller()
class Webhooks {
  @Post(target.path)
  @HttpCode(200)
  receive(@Body() body: unknown): { events: number } {
    count(body)
    return { events: 1 }
  }
}

@Module({ controllers: [Webhooks] })
class Reference {}

@Controller()
class RawWebhooks {
  @Post(target.path)
  @HttpCode(200)
  receive(@Req() { rawBody }: RawBodyRequest<IncomingMessage>): { events: number } {
    count(JSON.parse(rawBody?.toString() ?? ''))
    return { events: 1 }
  }
}

@Module({ controllers: [RawWebhooks] })
class Raw {}

const receive = tencentAsPromised(token)

@Controller()
class PromisedWebhooks {
  @Post(target.path)
  @HttpCode(200)
  receive(@Req() { originalUrl, rawBody }: RawBodyRequest<PlatformRequest>): { events: number } {
    if (receive({ url: originalUrl, body: rawBody ?? Buffer.of() }) !== 200) {
      throw new UnauthorizedException()
    }
    return { events: 1 }
  }
}

const herald = createHerald({ providers: [tencentSes({ verify: urlToken(token) })] })
herald.on('email.bounced', () => void seen.bounces++)

@Controller()
class HandedWebhooks {
  @Post(target.path)
  async receive(
    @Req() { originalUrl: url, headers, rawBody }: RawBodyRequest<PlatformRequest>,
    @Res({ passthrough: true }) response: PlatformResponse,
  ): Promise<string> {
    const body = rawBody ?? Buffer.of()
    const reply = await herald.receive({
      provider: 'tencent-ses',
      method: 'POST',
      url,
      headers,
      body,
    })
    response.status(reply.status).header('content-type', reply.headers['content-type'])
    return reply.body
  }
}

interface PlatformResponse {
  status(code: number): this
  header(name: string, value?: string): this
}

@Module({ controllers: [HandedWebhooks] })
class Handed {}

type PlatformRequest = IncomingMessage & { readonly originalUrl: string }

@Module({ controllers: [PromisedWebhooks] })
class Promised {}

@Module({})
class Bare {}

/** What is measured on Nest. */
export type NestSide = Exclude<Side, Exclude<Observed, 'ours'>>

const modules: Readonly<Record<NestSide, object>> = {
  ours: Ours,
  reference: Reference,
  raw: Raw,
  promised: Promised,
  handed: Handed,
  bare: Bare,
}

/** @returns the port */
export async function nestApp(platform: 'express' | 'fastify', side: NestSide): Promise<number> {
  const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter()
  const app = await NestFactory.create(modules[side], adapter, {
    logger: false,
    rawBody: side === 'raw' || side === 'promised' || side === 'handed',
  })
  if (side === 'bare') answerBefore(app, adapter)
  await app.listen(0, '127.0.0.1')
  const server = app.getHttpServer() as Server
  if (!server.listening) await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Before Nest has routed anything. */
function answerBefore(app: INestApplication, adapter: ExpressAdapter | FastifyAdapter): void {
  if (adapter instanceof FastifyAdapter) {
    adapter.getInstance().addHook('onRequest', (request, reply) => {
      reply.hijack()
      answerBare(request.raw, reply.raw, count)
    })
    return
  }
  app.use((req: IncomingMessage, res: ServerResponse) => answerBare(req, res, count))
}
