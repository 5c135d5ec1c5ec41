import 'reflect-metadata'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { MailheraldModule, OnEmailBounced } from '@mailherald/nestjs'
import { Body, Controller, HttpCode, Injectable, Module, Post } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import type { Side } from './start.js'
import { target, token } from './target.js'

const seen = { bounces: 0 }

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
  receive(@Body() body: { event?: string }): { events: number } {
    if (body.event === 'bounce') seen.bounces++
    return { events: 1 }
  }
}

@Module({ controllers: [Webhooks] })
class Reference {}

/** @returns the port */
export async function nestApp(platform: 'express' | 'fastify', side: Side): Promise<number> {
  const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter()
  const app = await NestFactory.create(side === 'ours' ? Ours : Reference, adapter, {
    logger: false,
  })
  await app.listen(0, '127.0.0.1')
  const server = app.getHttpServer() as Server
  if (!server.listening) await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
