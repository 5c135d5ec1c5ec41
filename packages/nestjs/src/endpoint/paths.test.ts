import type { ServerResponse } from 'node:http'
import type { VerifiedDelivery } from '@mailherald/core'
import { acme, token } from '@mailherald/test-support/acme'
import {
  Body,
  Controller,
  HttpCode,
  Injectable,
  Post,
  VersioningType,
  type INestApplication,
  type VersioningOptions,
} from '@nestjs/common'
import { RouterModule } from '@nestjs/core'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { describe, expect, it } from 'vitest'
import {
  appModule,
  asJson,
  bounced,
  platforms,
  startApp,
  type Platform,
  type RunningApp,
} from '../../test-helpers/start-app.js'
import { EventDelivery, MailheraldModule, OnEmailBounced } from '../index.js'

@Controller()
class Echo {
  @Post('echo')
  @HttpCode(200)
  echo(@Body() body: unknown): unknown {
    return { body }
  }
}

const forRoot = MailheraldModule.forRoot({
  path: '/hooks/mail/',
  providers: [acme(), acme({ account: 'eu' })],
})
const module = appModule({ imports: [forRoot], controllers: [Echo] })

const versionings: [string, VersioningOptions | undefined][] = [
  ['no versioning', undefined],
  ['versions in the path', { type: VersioningType.URI, defaultVersion: '1' }],
  ['versions in a header', { type: VersioningType.HEADER, header: 'x-api-version' }],
  ['versions in the media type', { type: VersioningType.MEDIA_TYPE, key: 'v=' }],
  ['versions of its own', { type: VersioningType.CUSTOM, extractor: () => '1' }],
]
const prefixes: [string, (app: INestApplication) => unknown, string][] = [
  ['no prefix', () => {}, ''],
  ['a prefix', (app) => app.setGlobalPrefix('api'), '/api'],
  ['a prefix of two segments', (app) => app.setGlobalPrefix('/api/v2/'), '/api/v2'],
  ['a prefix with a parameter', (app) => app.setGlobalPrefix(':tenant/api'), '/shop/api'],
  [
    'a prefix that leaves the endpoint out',
    (app) => app.setGlobalPrefix('api', { exclude: ['hooks/mail/*path'] }),
    '',
  ],
]
const cells = platforms.flatMap((platform) =>
  versionings.flatMap(([versions, versioning]) =>
    prefixes.map(([prefix, setPrefix, path]) => ({
      platform,
      versions,
      prefix,
      path,
      configure: (app: INestApplication) => {
        setPrefix(app)
        if (versioning) app.enableVersioning(versioning)
      },
    })),
  ),
)

/** The URLs in the log of the boot. */
function loggedUrls({ logs }: RunningApp): string[] {
  return logs.flatMap((line) => /^log \[Mailherald\] POST (\S+)/.exec(line)?.[1] ?? [])
}

describe('the path of the endpoint', () => {
  it.each(cells)('is right on $platform with $prefix and $versions', async (cell) => {
    const running = await startApp(cell.platform, module, { configure: cell.configure })
    const urls = [`${cell.path}/hooks/mail/acme`, `${cell.path}/hooks/mail/acme/eu`]
    for (const url of urls) {
      expect([url, (await running.post(bounced(), url)).status]).toEqual([url, 200])
    }
    expect(loggedUrls(running).map((url) => url.replace('/:tenant/', '/shop/'))).toEqual(urls)
  })

  it.each(platforms)('is below that of a parent module, on %s', async (platform: Platform) => {
    const routed = appModule({
      imports: [forRoot, RouterModule.register([{ path: 'admin', module: MailheraldModule }])],
      controllers: [Echo],
    })
    const running = await startApp(platform, routed)
    expect((await running.post(bounced(), '/admin/hooks/mail/acme')).status).toBe(200)
    expect((await running.post(bounced(), '/hooks/mail/acme')).status).toBe(404)
    expect(loggedUrls(running)).toEqual(['/admin/hooks/mail/acme', '/admin/hooks/mail/acme/eu'])
    const echoed = await running.fetch('/echo', asJson({ some: 'json' }))
    expect(await echoed.json()).toEqual({ body: { some: 'json' } })
  })

  it('is passed on as it was sent where Fastify rewrites it', async () => {
    const urls: string[] = []
    @Injectable()
    class Handlers {
      @OnEmailBounced()
      handle(@EventDelivery() delivery: VerifiedDelivery): void {
        urls.push(delivery.url)
      }
    }
    const adapter = new FastifyAdapter({
      rewriteUrl: ({ url = '/' }) => url.replace('/public', '/hooks'),
    })
    const { post } = await startApp(
      'fastify',
      appModule({ imports: [forRoot], providers: [Handlers] }),
      { adapter },
    )
    expect((await post(bounced(), '/public/mail/acme')).status).toBe(200)
    expect(urls).toEqual([`/public/mail/acme?token=${token}`])
  })

  it('passes a path that does not decode to the rest of the app, on express', async () => {
    const { fetch } = await startApp('express', module, {
      configure: (app) =>
        app.use((_req: unknown, res: ServerResponse) => void res.end('answered by the app')),
    })
    const response = await fetch('/hooks/mail/%E0%A4%A')
    expect([response.status, await response.text()]).toEqual([200, 'answered by the app'])
  })

  it.each(platforms)('gives the verifier the URL as it was sent, on %s', async (platform) => {
    const { fetch } = await startApp(platform, module, {
      configure: (app) => app.setGlobalPrefix('api'),
    })
    const path = `/api/hooks/mail/acme?first=%20&token=${token}`
    expect((await fetch(path, asJson(bounced()))).status).toBe(200)
  })
})
