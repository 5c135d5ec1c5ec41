import type { EmailBouncedEvent, EventType, HandlerContext } from '@mailherald/core'
import { acme, payload } from '@mailherald/test-support/acme'
import { Controller, Inject, Injectable, Module } from '@nestjs/common'
import { map, timer, type Observable } from 'rxjs'
import { beforeEach, describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import {
  MailheraldModule,
  MailheraldService,
  OnEmailBounced,
  OnEmailOpened,
  OnEvent,
  type EventHandlerOptions,
} from '../index.js'

let calls: string[] = []
beforeEach(() => {
  calls = []
})

@Injectable()
class Suppressions {
  readonly #label = 'suppressions'

  @OnEmailBounced()
  remove(event: EmailBouncedEvent): void {
    calls.push(`${this.#label} ${event.recipient}`)
  }
}

const forRoot = MailheraldModule.forRoot({ providers: [acme()], logger: false })

describe.each(platforms)('handlers on %s', (platform) => {
  it('are found in every module, on providers, controllers and module classes', async () => {
    @Controller('c')
    class Controlled {
      @OnEmailBounced()
      onController(): void {
        calls.push('controller')
      }
    }
    @Module({ providers: [Suppressions], controllers: [Controlled] })
    class Feature {
      @OnEmailBounced()
      onModule(): void {
        calls.push('module')
      }
    }
    @Module({ imports: [Feature] })
    class Between {}
    const { post } = await startApp(platform, appModule({ imports: [forRoot, Between] }))
    expect((await post(bounced())).status).toBe(200)
    expect(calls.toSorted()).toEqual(['controller', 'module', 'suppressions ada@example.com'])
  })

  it('get the event and its context, and no more than they take', async () => {
    @Injectable()
    class Takers {
      @OnEmailBounced()
      nothing(...args: unknown[]): void {
        calls.push(`${args.length}`)
      }

      @OnEmailBounced()
      one({ recipient }: EmailBouncedEvent, also: unknown = 'its default'): void {
        calls.push(`${recipient} and ${String(also)}`)
      }

      @OnEmailBounced()
      two(event: EmailBouncedEvent, { attempt, delivery }: HandlerContext): void {
        calls.push(`${event.id === '' ? 'no id' : 'an id'}, ${attempt}, ${delivery?.provider}`)
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Takers] }),
    )
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['2', 'ada@example.com and its default', 'an id, 1, acme'])
  })

  it('are done when the promise or the observable that they return is', async () => {
    let failure: Error | undefined = new Error('not yet')
    @Injectable()
    class Streaming {
      @OnEmailBounced()
      observe(event: EmailBouncedEvent): Observable<string> {
        return timer(10).pipe(
          map(() => {
            calls.push(`observed ${event.recipient}`)
            if (failure) throw failure
            return 'done'
          }),
        )
      }

      @OnEmailBounced()
      async wait(): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, 10))
        calls.push('waited')
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Streaming] }),
    )
    const delivery = bounced()
    expect((await post(delivery)).status).toBe(503)
    expect(calls.toSorted()).toEqual(['observed ada@example.com', 'waited'])
    failure = undefined
    expect((await post(delivery)).status).toBe(200)
    expect(calls.filter((call) => call === 'waited')).toHaveLength(1)
  })

  it('are called once, however many tokens their class has', async () => {
    const module = appModule({
      imports: [forRoot],
      providers: [
        Suppressions,
        { provide: 'ALIAS', useExisting: Suppressions },
        { provide: 'RETURNED', inject: [Suppressions], useFactory: (one: Suppressions) => one },
      ],
    })
    const { post } = await startApp(platform, module)
    await post(bounced())
    expect(calls).toHaveLength(1)
  })

  it('are called on each instance where two modules have one of their own', async () => {
    @Module({ providers: [Suppressions] })
    class Orders {}
    @Module({ providers: [Suppressions] })
    class Billing {}
    const { app, post } = await startApp(
      platform,
      appModule({ imports: [forRoot, Orders, Billing] }),
    )
    await post(bounced())
    expect(calls).toHaveLength(2)
    expect(namesOf(app.get(MailheraldService))).toEqual([
      'Suppressions.remove@Orders',
      'Suppressions.remove@Billing',
    ])
  })

  it('are found behind useClass, useValue and useFactory', async () => {
    const module = appModule({
      imports: [forRoot],
      providers: [
        { provide: 'CLASS', useClass: Suppressions },
        { provide: 'VALUE', useValue: new Suppressions() },
        { provide: 'FACTORY', useFactory: async () => new Suppressions() },
        { provide: 'NOTHING', useValue: null },
        { provide: 'TEXT', useValue: 'text' },
        { provide: 'BARE', useValue: Object.create(null) },
      ],
    })
    const { post } = await startApp(platform, module)
    await post(bounced())
    expect(calls).toHaveLength(3)
  })

  it('are inherited; a subclass that overrides one declares its own events', async () => {
    abstract class Base {
      @OnEmailBounced()
      inherited(): void {
        calls.push(`${this.constructor.name}.inherited`)
      }

      @OnEmailBounced()
      silenced(): void {
        calls.push('base')
      }

      @OnEmailBounced()
      changed(): void {
        calls.push('base')
      }
    }
    @Injectable()
    class Derived extends Base {
      override silenced(): void {
        calls.push('silenced')
      }

      @OnEmailOpened()
      override changed(): void {
        calls.push('changed')
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Derived] }),
    )
    await post(bounced())
    await post(payload('email.opened'))
    expect(calls).toEqual(['Derived.inherited', 'changed'])
  })

  it('may have several decorators', async () => {
    @Injectable()
    class Stacked {
      @OnEmailOpened({ tag: 'news' })
      @OnEmailBounced({ bounce: 'permanent' })
      @OnEmailBounced({ bounce: 'transient' })
      handle(): void {
        calls.push('stacked')
      }

      @OnEvent(['email.opened', 'email.clicked'], { name: 'engagement' })
      engaged(): void {}
    }
    const { app, post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Stacked] }),
    )
    await post(bounced({ bounce: 'permanent' }))
    await post(bounced({ bounce: 'transient' }))
    await post(payload('email.opened', { tags: ['news'] }))
    await post(payload('email.opened', { tags: ['invoice'] }))
    expect(calls).toHaveLength(3)
    expect(namesOf(app.get(MailheraldService))).toEqual([
      'Stacked.handle(email.opened)',
      'Stacked.handle(email.bounced)',
      'Stacked.handle(email.bounced)#2',
      'engagement',
    ])
  })

  it('are found under another decorator that wraps the method', async () => {
    const Traced = (
      _prototype: object,
      _name: string,
      descriptor: TypedPropertyDescriptor<(...args: never[]) => unknown>,
    ): void => {
      const method = descriptor.value
      descriptor.value = function (this: unknown, ...args): unknown {
        calls.push('traced')
        return method?.apply(this, args)
      }
    }
    @Injectable()
    class Wrapped {
      @Traced
      @OnEmailBounced()
      handle(): void {
        calls.push('handled')
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Wrapped] }),
    )
    await post(bounced())
    expect(calls).toEqual(['traced', 'handled'])
  })

  it('that fail make the provider retry, and only those run again', async () => {
    let broken = true
    @Injectable()
    class Flaky {
      readonly #suppressions: Suppressions

      constructor(@Inject(Suppressions) suppressions: Suppressions) {
        this.#suppressions = suppressions
      }

      @OnEmailBounced()
      async handle(event: EmailBouncedEvent): Promise<void> {
        if (broken) throw new Error('the database is away')
        this.#suppressions.remove(event)
      }
    }
    const module = appModule({ imports: [forRoot], providers: [Flaky, Suppressions] })
    const { post } = await startApp(platform, module)
    const body = bounced()
    expect((await post(body)).status).toBe(503)
    broken = false
    expect((await post(body)).status).toBe(200)
    expect((await post(body)).status).toBe(200)
    expect(calls).toHaveLength(2)
  })
})

describe('a handler with wrong options', () => {
  it.each<[string, EventHandlerOptions, string]>([
    ['email.bouncd', {}, 'not an event type'],
    ['email.bounced', { timeoutMs: 0 }, 'timeoutMs'],
    ['email.bounced', { name: ' ' }, 'name'],
    ['email.bounced', { herald: 'marketing' }, 'Registrations are: "default"'],
  ])('fails the boot with its name: %s %j', async (pattern, options, message) => {
    @Injectable()
    class Wrong {
      @OnEvent(pattern as EventType, options)
      handle(): void {}
    }
    const module = appModule({ imports: [forRoot], providers: [Wrong] })
    await expect(startApp('express', module)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(message),
    })
    await expect(startApp('express', module)).rejects.toThrow(options.name ?? 'Wrong.handle')
  })

  it('fails the boot where it has the name of another handler', async () => {
    @Injectable()
    class Twins {
      @OnEmailBounced({ name: 'twin' })
      first(): void {}

      @OnEmailBounced({ name: 'twin' })
      second(): void {}
    }
    const module = appModule({ imports: [forRoot], providers: [Twins] })
    await expect(startApp('express', module)).rejects.toMatchObject({
      code: 'ERR_HANDLER_NAME_TAKEN',
    })
  })
})

function namesOf({ herald }: MailheraldService): string[] {
  return herald.handlers.map(({ name }) => name)
}
