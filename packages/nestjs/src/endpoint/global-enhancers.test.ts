import { acme } from '@mailherald/test-support/acme'
import {
  Catch,
  Inject,
  Injectable,
  Scope,
  SetMetadata,
  UseInterceptors,
  ValidationPipe,
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  type ExceptionFilter,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import {
  APP_FILTER,
  APP_GUARD,
  APP_INTERCEPTOR,
  APP_PIPE,
  HttpAdapterHost,
  Reflector,
} from '@nestjs/core'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { map, tap, type Observable } from 'rxjs'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEmailBounced } from '../index.js'

const Public = (): MethodDecorator => SetMetadata('isPublic', true)

/** What a guard for logged-in users does in most apps. */
@Injectable()
class LoginGuard implements CanActivate {
  readonly #reflector: Reflector

  constructor(@Inject(Reflector) reflector: Reflector) {
    this.#reflector = reflector
  }

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()]
    const headers = context.switchToHttp().getRequest<{ headers: Record<string, string> }>().headers
    return (
      this.#reflector.getAllAndOverride<boolean>('isPublic', places) ||
      headers['authorization'] !== undefined
    )
  }
}

/** Looks on the class only. */
@Injectable()
class ClassGuard extends LoginGuard {
  override canActivate(context: ExecutionContext): boolean {
    return Reflect.getMetadata('isPublic', context.getClass()) === true
  }
}

@Injectable()
class Envelope implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((data: unknown) => ({ data })))
  }
}

@Injectable({ scope: Scope.REQUEST })
class PerRequest extends Envelope {}

@Catch()
class CatchAll implements ExceptionFilter {
  readonly #host: HttpAdapterHost

  constructor(@Inject(HttpAdapterHost) host: HttpAdapterHost) {
    this.#host = host
  }

  catch(_exception: unknown, host: ArgumentsHost): void {
    this.#host.httpAdapter.reply(host.switchToHttp().getResponse(), { caught: true }, 418)
  }
}

let failing = false

@Injectable()
class Handlers {
  @OnEmailBounced()
  handle(): void {
    if (failing) throw new Error('the database is away')
  }
}

interface FastifyReply {
  code(status: number): FastifyReply
  header(name: string, value: string): FastifyReply
  send(body: string): unknown
}

const strict = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validateCustomDecorators: true,
})

describe.each(platforms)('what is bound globally to an app on %s', (platform) => {
  const withGuard = (guard: typeof LoginGuard, decorate: MethodDecorator[]): object => ({
    imports: [MailheraldModule.forRoot({ providers: [acme()], decorate })],
    providers: [{ provide: APP_GUARD, useClass: guard }, Handlers],
  })

  it('a global guard runs before the endpoint and keeps providers out', async () => {
    const { post } = await startApp(platform, appModule(withGuard(LoginGuard, [])))
    expect((await post(bounced())).status).toBe(403)
  })

  it.each([LoginGuard, ClassGuard])(
    'the option "decorate" lets providers pass a global guard (%o)',
    async (guard) => {
      const { post } = await startApp(platform, appModule(withGuard(guard, [Public()])))
      expect((await post(bounced())).status).toBe(200)
    },
  )

  it('guards that main.ts binds are bound to the endpoint as well', async () => {
    const { post } = await startApp(platform, appModule(withGuard(LoginGuard, [Public()])), {
      configure: (app) => app.useGlobalGuards({ canActivate: () => false }),
    })
    expect((await post(bounced())).status).toBe(403)
  })

  it('global pipes, interceptors and filters do not change the answer', async () => {
    const module = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme()], logger: false })],
      providers: [
        Handlers,
        { provide: APP_PIPE, useValue: strict },
        { provide: APP_INTERCEPTOR, useClass: Envelope },
        { provide: APP_INTERCEPTOR, useClass: PerRequest },
        { provide: APP_FILTER, useClass: CatchAll },
      ],
    })
    const { post } = await startApp(platform, module, {
      configure: (app) => app.useGlobalPipes(strict).useGlobalInterceptors(new Envelope()),
    })
    const done = await post(bounced())
    expect([done.status, await done.json()]).toEqual([200, { events: 1 }])
    failing = true
    const retry = await post(bounced())
    failing = false
    expect([retry.status, await retry.json()]).toEqual([503, { error: 'retry' }])
    expect((await post(bounced(), '/webhooks/sendgrid')).status).toBe(404)
  })

  it('nothing global runs around a handler', async () => {
    const types: string[] = []
    const note = (context: ArgumentsHost): true => types.push(context.getType()) > 0 || true
    const { post } = await startApp(platform, appModule(withGuard(LoginGuard, [Public()])), {
      configure: (app) => {
        app.useGlobalGuards({ canActivate: note })
        app.useGlobalInterceptors({ intercept: (context, next) => (note(context), next.handle()) })
        app.useGlobalFilters({ catch: (_error, host) => note(host) })
      },
    })
    failing = true
    expect((await post(bounced())).status).toBe(503)
    failing = false
    expect(types).toEqual(['http', 'http'])
  })

  it('an interceptor in "decorate" runs once', async () => {
    let count = 0
    const counting: NestInterceptor = {
      intercept: (_context, next) => {
        count += 1
        return next.handle()
      },
    }
    const module = appModule({
      imports: [
        MailheraldModule.forRoot({ providers: [acme()], decorate: [UseInterceptors(counting)] }),
      ],
    })
    const { post } = await startApp(platform, module)
    await post(bounced())
    expect(count).toBe(1)
  })

  it('headers that the app sets are in the answer', async () => {
    const module = appModule({ imports: [MailheraldModule.forRoot({ providers: [acme()] })] })
    const { post } = await startApp(platform, module, {
      configure: (app) => app.enableCors({ origin: 'https://app.example.com' }),
    })
    const { headers } = await post(bounced())
    expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com')
  })
})

describe('hooks on fastify', () => {
  it('set headers that are in the answer', async () => {
    const module = appModule({ imports: [MailheraldModule.forRoot({ providers: [acme()] })] })
    const adapter = new FastifyAdapter()
    adapter.getInstance().addHook('onRequest', async (_request, reply) => {
      reply.header('x-request-id', '7')
    })
    const { post } = await startApp('fastify', module, { adapter })
    const { status, headers } = await post(bounced())
    expect([status, headers.get('x-request-id')]).toEqual([200, '7'])
  })
})

describe('interceptors on fastify', () => {
  it('that answer a webhook request themselves are not disturbed by the endpoint', async () => {
    const module = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme()] })],
      providers: [Handlers],
    })
    const { post, logs } = await startApp('fastify', module, {
      configure: (app) =>
        app.useGlobalInterceptors({
          intercept(context, next) {
            const reply = context.switchToHttp().getResponse<FastifyReply>()
            reply.code(202).header('x-answered-by', 'the app').send('accepted')
            return next.handle()
          },
        }),
    })
    const response = await post(bounced())
    expect([response.status, await response.text()]).toEqual([202, 'accepted'])
    expect(logs.filter((line) => /^error|ERR_HTTP_HEADERS_SENT/.test(line))).toEqual([])
  })
})

describe('interceptors on express', () => {
  it('see the headers of the body again when the endpoint has finished', async () => {
    const seen: unknown[] = []
    const module = appModule({ imports: [MailheraldModule.forRoot({ providers: [acme()] })] })
    const { post } = await startApp('express', module, {
      configure: (app) =>
        app.useGlobalInterceptors({
          intercept: (context, next) => {
            const { headers } = context.switchToHttp().getRequest<{ headers: object }>()
            const note = (): unknown => seen.push('content-length' in headers)
            note()
            return next.handle().pipe(tap(note))
          },
        }),
    })
    await post(bounced())
    expect(seen).toEqual([false, true])
  })
})

describe('guards on fastify', () => {
  it('see the headers of the body, which are hidden from the parsers', async () => {
    const seen: unknown[] = []
    const module = appModule({ imports: [MailheraldModule.forRoot({ providers: [acme()] })] })
    const adapter = new FastifyAdapter()
    const { post } = await startApp('fastify', module, {
      adapter,
      configure: (app) =>
        app.useGlobalGuards({
          canActivate(context) {
            const { headers } = context.switchToHttp().getRequest<{ headers: object }>()
            seen.push(Object.keys(headers).filter((name) => name.startsWith('content-')))
            return true
          },
        }),
    })
    await post(bounced())
    expect(seen).toEqual([expect.arrayContaining(['content-type', 'content-length'])])
  })
})
