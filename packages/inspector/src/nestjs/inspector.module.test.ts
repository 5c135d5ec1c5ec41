import 'reflect-metadata'
import { MailheraldModule } from '@mailherald/nestjs'
import { acme, payload, token } from '@mailherald/test-support/acme'
import { Injectable, Module, type CanActivate, type DynamicModule } from '@nestjs/common'
import { APP_GUARD, NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fromPage } from '../../test-helpers/rig.js'
import { inspector, type Inspector, type InspectorOptions } from '../index.js'
import { getInspectorToken, InspectorModule } from './index.js'

@Injectable()
class NobodyMayCome implements CanActivate {
  canActivate(): boolean {
    return false
  }
}

@Module({})
class AppModule {}

async function start(platform: 'express' | 'fastify', options: InspectorOptions = {}) {
  const module: DynamicModule = {
    module: AppModule,
    imports: [
      InspectorModule.forRootAsync({ useFactory: () => inspector(options) }),
      MailheraldModule.forRootAsync({
        decorate: [],
        inject: [getInspectorToken()],
        useFactory: (observe: Inspector) => ({ providers: [acme()], observe }),
      }),
    ],
    providers: [{ provide: APP_GUARD, useClass: NobodyMayCome }],
  }
  const lines: string[] = []
  const write = (message: unknown): void => void lines.push(String(message))
  const logger = { log: write, warn: write, error: write }
  const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter()
  const app = await NestFactory.create(module, adapter, { logger, abortOnError: false })
  app.setGlobalPrefix('api')
  await app.listen(0, '127.0.0.1')
  onTestFinished(() => app.close())
  return { app, lines, url: await app.getUrl() }
}

afterEach(() => void vi.unstubAllEnvs())

describe.each(['express', 'fastify'] as const)('the module on %s', (platform) => {
  it('serves the page at its path, whatever the prefix and the guards of the app', async () => {
    const { url } = await start(platform, { guard: () => true })
    const page = await fetch(`${url}/mailherald`)
    expect(page.url).toBe(`${url}/mailherald/`)
    expect(await page.text()).toContain('<title>Mailherald inspector</title>')
    expect((await fetch(`${url}/mailheralds`)).status).not.toBe(200)
    expect((await fetch(`${url}/api/mailherald/`)).status).not.toBe(200)
    const asked = { method: 'POST', headers: fromPage, body: JSON.stringify({ text: 'message-1' }) }
    const found = await fetch(`${url}/mailherald/-/search`, asked)
    expect(await found.json()).toEqual({ messages: [], deliveries: [] })
  })

  it('prints a link when the app listens, and shows what came in', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const { app, lines, url } = await start(platform)
    const [link = ''] =
      /http:\S+/.exec(lines.find((line) => line.startsWith('Inspector: ')) ?? '') ?? []
    expect(link).toContain(`${url}/mailherald/?token=`)
    const { headers, status } = await fetch(link, { redirect: 'manual' })
    expect(status).toBe(303)
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const body = JSON.stringify(payload('email.bounced'))
    const sent = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
    await fetch(`${url}/api/webhooks/acme?token=${token}`, sent)
    const list = await fetch(`${url}/mailherald/-/deliveries`, { headers: { cookie } })
    // The guard of the app has kept it out, so that the herald has seen nothing of it.
    expect(await list.json()).toEqual({ rows: [], more: false })
    expect(app.get<Inspector>(getInspectorToken()).signInUrl('http://127.0.0.1/')).toBeDefined()
  })

  it('lets the app close while pages are open', async () => {
    const { app, url } = await start(platform, { guard: () => true })
    const live = await fetch(`${url}/mailherald/-/live`)
    const begun = performance.now()
    await app.close()
    expect(performance.now() - begun).toBeLessThan(3000)
    await expect(live.text()).resolves.toContain('event: open')
  })
})

it('the module says what is wrong with its path', () => {
  const wrong = (path: string) => () => InspectorModule.forRoot({ path, inspector: inspector() })
  expect(wrong('a b')).toThrow('"path"')
  expect(wrong('')).toThrow('"path"')
})
