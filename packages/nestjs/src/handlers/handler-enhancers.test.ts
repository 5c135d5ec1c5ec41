import type { EmailBouncedEvent, HandlerContext, HeraldEvent } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import {
  Catch,
  Controller,
  Inject,
  Injectable,
  UseFilters,
  UseGuards,
  UseInterceptors,
  UsePipes,
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  type ExceptionFilter,
  type ExecutionContext,
  type NestInterceptor,
  type PipeTransform,
} from '@nestjs/common'
import { of, tap, type Observable } from 'rxjs'
import { beforeEach, describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { mailheraldContext, MailheraldModule, OnEmailBounced } from '../index.js'

let calls: string[] = []
beforeEach(() => {
  calls = []
})

@Injectable()
class Allowed {
  recipients = ['ada@example.com']
}

@Injectable()
class RecipientGuard implements CanActivate {
  readonly #allowed: Allowed

  constructor(@Inject(Allowed) allowed: Allowed) {
    this.#allowed = allowed
  }

  canActivate(context: ExecutionContext): boolean {
    const [event, { attempt }] = context.getArgs<[EmailBouncedEvent, HandlerContext]>()
    calls.push(`guard ${context.getType()} ${context.getHandler().name} ${attempt}`)
    return this.#allowed.recipients.includes(event.recipient ?? '')
  }
}

@Injectable()
class Timing implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    calls.push('before')
    return next.handle().pipe(tap(() => calls.push('after')))
  }
}

@Injectable()
class UpperCase implements PipeTransform {
  transform(event: EmailBouncedEvent): EmailBouncedEvent {
    return { ...event, recipient: event.recipient?.toUpperCase() ?? null }
  }
}

class Refused extends Error {}

@Catch(Refused)
class RefusedFilter implements ExceptionFilter {
  catch(exception: Refused, host: ArgumentsHost): unknown {
    calls.push(`filter ${host.getType()} ${host.getArgByIndex<HeraldEvent>(0).type}`)
    return exception.message === 'handle it' ? true : undefined
  }
}

const forRoot = MailheraldModule.forRoot({ providers: [acme()] })

describe.each(platforms)('the enhancers of a handler on %s', (platform) => {
  it('guards run in a context of their own; one that refuses counts as a failure', async () => {
    @Injectable()
    class Guarded {
      @UseGuards(RecipientGuard)
      @OnEmailBounced()
      handle(): void {
        calls.push('handled')
      }
    }
    const module = appModule({ imports: [forRoot], providers: [Allowed, Guarded] })
    const { app, logs, post } = await startApp(platform, module)
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual([`guard ${mailheraldContext} handle 1`, 'handled'])
    const body = bounced({ to: 'bob@example.com' })
    expect((await post(body)).status).toBe(503)
    expect(logs.join('\n')).toContain('Forbidden resource')
    app.get(Allowed).recipients.push('bob@example.com')
    expect((await post(body)).status).toBe(200)
    expect(calls.slice(2)).toEqual([
      `guard ${mailheraldContext} handle 1`,
      `guard ${mailheraldContext} handle 2`,
      'handled',
    ])
  })

  it('guards of a class run, including those of a controller and of a class behind a token', async () => {
    @UseGuards(RecipientGuard)
    class Guarded {
      @OnEmailBounced()
      handle(): void {
        calls.push('handled')
      }
    }
    @Controller()
    class GuardedController extends Guarded {}
    const module = appModule({
      imports: [forRoot],
      controllers: [GuardedController],
      providers: [Allowed, { provide: 'TOKEN', useClass: Guarded }],
    })
    const { post } = await startApp(platform, module)
    expect((await post(bounced({ to: 'bob@example.com' }))).status).toBe(503)
    expect(calls).toEqual(['guard mailherald handle 1', 'guard mailherald handle 1'])
  })

  it('interceptors and pipes run around a handler', async () => {
    @Injectable()
    class Intercepted {
      @UseInterceptors(Timing)
      @UsePipes(UpperCase)
      @OnEmailBounced()
      handle(event: EmailBouncedEvent): Observable<string> {
        calls.push(event.recipient ?? '')
        return of('done')
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Intercepted] }),
    )
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['before', 'ADA@EXAMPLE.COM', 'after'])
  })

  it('a filter that returns something has handled the failure, one that returns nothing has not', async () => {
    let failure = new Error('no refusal')
    @Injectable()
    class Filtered {
      @UseFilters(RefusedFilter)
      @OnEmailBounced()
      handle(): void {
        throw failure
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Filtered] }),
    )
    expect((await post(bounced())).status).toBe(503)
    expect(calls).toEqual([])
    failure = new Refused('log it')
    expect((await post(bounced())).status).toBe(503)
    failure = new Refused('handle it')
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['filter mailherald email.bounced', 'filter mailherald email.bounced'])
  })

  it('a failure without a filter is logged once', async () => {
    @Injectable()
    class Failing {
      @OnEmailBounced()
      handle(): void {
        throw new Error('the database is away')
      }
    }
    const { logs, post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Failing] }),
    )
    await post(bounced())
    const lines = logs.filter((line) => line.includes('the database is away'))
    expect(lines).toEqual([expect.stringMatching(/^error \[Mailherald\] Failing\.handle failed/)])
  })
})

describe('a guard that Nest would ignore', () => {
  it('is refused at boot where it is given as a class on a provider that is a value', async () => {
    class Guarded {
      @UseGuards(RecipientGuard)
      @OnEmailBounced()
      handle(): void {}
    }
    const module = appModule({
      imports: [forRoot],
      providers: [Allowed, { provide: Guarded, useValue: new Guarded() }],
    })
    await expect(startApp('express', module)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('Nest cannot make RecipientGuard for Guarded.handle'),
    })
  })

  it('is accepted as an instance', async () => {
    class Guarded {
      @UseGuards(new RecipientGuard(new Allowed()))
      @OnEmailBounced()
      handle(): void {
        calls.push('handled')
      }
    }
    const module = appModule({
      imports: [forRoot],
      providers: [{ provide: Guarded, useValue: new Guarded() }],
    })
    const { post } = await startApp('express', module)
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['guard mailherald handle 1', 'handled'])
  })
})
