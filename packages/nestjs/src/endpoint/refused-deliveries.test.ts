import type { ServerResponse } from 'node:http'
import { acme } from '@mailherald/test-support/acme'
import {
  Inject,
  Injectable,
  Scope,
  ServiceUnavailableException,
  SetMetadata,
  ValidationPipe,
  type CanActivate,
  type ExecutionContext,
  type ModuleMetadata,
} from '@nestjs/common'
import { APP_GUARD, NestFactory, REQUEST } from '@nestjs/core'
import { describe, expect, it } from 'vitest'
import {
  appModule,
  bounced,
  platforms,
  recordingLogger,
  startApp,
} from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEmailBounced, type RegistrationOptions } from '../index.js'

@Injectable()
class LoginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return Reflect.getMetadata('isPublic', context.getHandler()) === true
  }
}

@Injectable({ scope: Scope.REQUEST })
class TenantGuard implements CanActivate {
  readonly #request: unknown

  constructor(@Inject(REQUEST) request: unknown) {
    this.#request = request
  }

  canActivate(): boolean {
    return this.#request !== undefined
  }
}

@Injectable()
class Handlers {
  @OnEmailBounced()
  handle(): void {}
}

const Public = (): MethodDecorator => SetMetadata('isPublic', true)
const login = { provide: APP_GUARD, useClass: LoginGuard }

function withGuards(
  guards: ModuleMetadata['providers'] = [],
  options: RegistrationOptions = {},
): ReturnType<typeof appModule> {
  const forRoot = MailheraldModule.forRoot({ providers: [acme()], ...options })
  return appModule({ imports: [forRoot], providers: [Handlers, ...guards] })
}

const warnings = (logs: readonly string[]): string[] =>
  logs.filter((line) => line.startsWith('warn'))

describe.each(platforms)('guards of the whole app on %s', (platform) => {
  it('are named at boot, with the way to let webhooks pass', async () => {
    const tenants = { provide: APP_GUARD, useClass: TenantGuard }
    const { logs } = await startApp(platform, withGuards([login, tenants]), {
      configure: (app) => app.useGlobalGuards({ canActivate: () => true }),
    })
    const [line, ...more] = warnings(logs)
    expect(more).toEqual([])
    expect(line).toMatch(/: (?=.*LoginGuard)(?=.*TenantGuard)(?=.*a guard without a class)/)
    expect(line).toContain('decorate: [Public()]')
  })

  it.each([
    ['lets them pass', [Public()]],
    ['is an empty list', []],
  ])('are not named where "decorate" %s', async (_case, decorate) => {
    const { logs } = await startApp(platform, withGuards([login], { decorate }))
    expect(warnings(logs)).toEqual([])
  })

  it('are the only global enhancers that are warned of', async () => {
    const { logs } = await startApp(platform, withGuards(), {
      configure: (app) =>
        app
          .useGlobalPipes(new ValidationPipe())
          .useGlobalInterceptors({ intercept: (_context, next) => next.handle() }),
    })
    expect(warnings(logs)).toEqual([])
  })
})

describe.each(platforms)('a webhook request that the app answers itself, on %s', (platform) => {
  it('is logged once for each status, with the guards', async () => {
    const { post, logs } = await startApp(platform, withGuards([login], { decorate: [] }))
    for (let n = 0; n < 3; n += 1) expect((await post(bounced())).status).toBe(403)
    expect(warnings(logs)).toEqual([
      expect.stringMatching(
        /answered with 403 before it reached Mailherald, .*Global guards: LoginGuard\. .*decorate: \[Public\(\)\].*{"provider":"acme"}$/,
      ),
    ])
  })

  it('is logged where an interceptor has answered', async () => {
    const { post, logs } = await startApp(platform, withGuards(), {
      configure: (app) =>
        app.useGlobalInterceptors({
          intercept() {
            throw new ServiceUnavailableException()
          },
        }),
    })
    expect((await post(bounced())).status).toBe(503)
    expect(warnings(logs)).toEqual([expect.stringContaining('with 503 before it reached')])
    expect(warnings(logs)[0]).not.toContain('Global guards')
  })

  it('is not logged where Mailherald has answered, whatever it said', async () => {
    const { post, fetch, logs } = await startApp(platform, withGuards())
    expect((await post(bounced())).status).toBe(200)
    expect((await fetch('/webhooks/acme', { method: 'POST' })).status).toBe(401)
    expect((await fetch('/webhooks/other', { method: 'POST' })).status).toBe(404)
    expect(logs.filter((line) => line.includes('before it reached'))).toEqual([])
  })

  it('is not logged for another method or an unknown provider, which anyone can send', async () => {
    const { fetch, logs } = await startApp(platform, withGuards([login], { decorate: [] }))
    expect((await fetch('/webhooks/acme')).status).toBe(403)
    expect((await fetch('/webhooks/other', { method: 'POST' })).status).toBe(403)
    expect(warnings(logs)).toEqual([])
  })

  it('is logged by GET, where the provider delivers with it', async () => {
    const providers = [{ ...acme(), methods: ['GET'] as const }]
    const forRoot = MailheraldModule.forRoot({ providers, decorate: [] })
    const module = appModule({ imports: [forRoot], providers: [login, Handlers] })
    const { post, fetch, logs } = await startApp(platform, module)
    expect((await post(bounced())).status).toBe(403)
    expect(warnings(logs)).toEqual([])
    expect((await fetch('/webhooks/acme')).status).toBe(403)
    expect(warnings(logs)).toEqual([expect.stringContaining('answered with 403 before it reached')])
  })

  it('does no harm where the logger throws', async () => {
    const fail = (): never => {
      throw new Error('the disk is full')
    }
    const logger = { ...console, info: () => {}, warn: fail }
    const forRoot = MailheraldModule.forRoot({ providers: [acme()], logger, decorate: [] })
    const module = appModule({ imports: [forRoot], providers: [login, Handlers] })
    const { post } = await startApp(platform, module)
    expect((await post(bounced())).status).toBe(403)
    expect((await post(bounced())).status).toBe(403)
  })
})

describe('middleware on express', () => {
  it('that answers a webhook request is logged, even where its answer is a success', async () => {
    const { post, logs } = await startApp('express', withGuards(), {
      configure: (app) => app.use((_req: unknown, res: ServerResponse) => void res.end('cached')),
    })
    expect((await post(bounced())).status).toBe(200)
    expect(warnings(logs)).toEqual([expect.stringContaining('with 200 before it reached')])
  })
})

describe('an app without HTTP', () => {
  it('is not warned of its guards', async () => {
    const { logger, logs } = recordingLogger()
    const context = await NestFactory.createApplicationContext(withGuards([login]), { logger })
    expect(warnings(logs)).toEqual([])
    await context.close()
  })
})
