import type { HeraldEvent } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import {
  Controller,
  Inject,
  Injectable,
  Module,
  Scope,
  UseGuards,
  type CanActivate,
} from '@nestjs/common'
import { ContextIdFactory, REQUEST, type ContextId } from '@nestjs/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEmailBounced } from '../index.js'

let made = 0
let calls: string[] = []
beforeEach(() => {
  made = 0
  calls = []
})

const forRoot = MailheraldModule.forRoot({ providers: [acme()] })

@Injectable({ scope: Scope.REQUEST })
class Tenant {
  readonly event: HeraldEvent

  constructor(@Inject(REQUEST) event: HeraldEvent) {
    made += 1
    this.event = event
  }
}

/** A singleton but for its dependency. */
@Injectable()
class PerRequest {
  readonly #tenant: Tenant

  constructor(@Inject(Tenant) tenant: Tenant) {
    this.#tenant = tenant
  }

  @OnEmailBounced()
  handle(event: HeraldEvent): void {
    calls.push(`${this.#tenant.event === event} ${made}`)
  }
}

@Injectable({ scope: Scope.TRANSIENT })
class Transient {
  readonly #number: number

  constructor() {
    made += 1
    this.#number = made
  }

  @OnEmailBounced()
  handle(): void {
    calls.push(`transient ${this.#number}`)
  }
}

describe.each(platforms)('a handler on %s', (platform) => {
  it('in request scope has an instance for each event, which can inject the event', async () => {
    const module = appModule({ imports: [forRoot], providers: [Tenant, PerRequest] })
    const { post } = await startApp(platform, module)
    expect((await post(bounced())).status).toBe(200)
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['true 1', 'true 2'])
  })

  it('in request scope is called once under several tokens, and may be a controller', async () => {
    @Controller({ path: 'scoped', scope: Scope.REQUEST })
    class Controlled {
      readonly #tenant: Tenant

      constructor(@Inject(Tenant) tenant: Tenant) {
        this.#tenant = tenant
      }

      @OnEmailBounced()
      handle(event: HeraldEvent): void {
        calls.push(`controller ${this.#tenant.event === event}`)
      }
    }
    const module = appModule({
      imports: [forRoot],
      controllers: [Controlled],
      providers: [
        Tenant,
        { provide: 'CLASS', useClass: PerRequest },
        { provide: 'ALIAS', useExisting: 'CLASS' },
      ],
    })
    const { post } = await startApp(platform, module)
    await post(bounced())
    expect(calls.map((call) => call.replace(/ \d$/, ''))).toEqual(['true', 'controller true'])
  })

  it('in request scope is made in its own module where two have the class', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class Labelled {
      readonly #label: string

      constructor(@Inject('LABEL') label: string) {
        this.#label = label
      }

      @OnEmailBounced()
      handle(): void {
        calls.push(this.#label)
      }
    }
    @Module({ providers: [Labelled, { provide: 'LABEL', useValue: 'orders' }] })
    class Orders {}
    @Module({ providers: [Labelled, { provide: 'LABEL', useValue: 'billing' }] })
    class Billing {}
    const { post } = await startApp(platform, appModule({ imports: [forRoot, Orders, Billing] }))
    await post(bounced())
    expect(calls.toSorted()).toEqual(['billing', 'orders'])
  })

  it('in transient scope has an instance for each event', async () => {
    const module = appModule({ imports: [forRoot], providers: [Transient] })
    const { post } = await startApp(platform, module)
    await post(bounced())
    await post(bounced())
    const [first, second] = calls
    expect(calls).toHaveLength(2)
    expect(first).not.toBe(second)
  })

  it('fails where its instance cannot be created, and the provider retries', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class Broken {
      constructor() {
        throw new Error('no connection')
      }

      @OnEmailBounced()
      handle(): void {}
    }
    const { logs, post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Broken] }),
    )
    expect((await post(bounced())).status).toBe(503)
    expect(logs.join('\n')).toContain('no connection')
  })

  it('with a guard in request scope gets one that was made for the event', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class EventGuard implements CanActivate {
      readonly #event: HeraldEvent

      constructor(@Inject(REQUEST) event: HeraldEvent) {
        this.#event = event
      }

      canActivate(): boolean {
        calls.push(this.#event.type)
        return true
      }
    }
    @Injectable()
    class Guarded {
      @UseGuards(EventGuard)
      @OnEmailBounced()
      handle(): void {
        calls.push('handled')
      }
    }
    const { post } = await startApp(
      platform,
      appModule({ imports: [forRoot], providers: [Guarded] }),
    )
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['email.bounced', 'handled'])
  })
})

describe('a durable handler', () => {
  const tenants = new Map<string, ContextId>()

  afterEach(() => {
    // Nest has no way to take a strategy off again.
    Object.assign(ContextIdFactory, { strategy: undefined })
  })

  it('has an instance for each tenant that the strategy of the app finds in the event', async () => {
    @Injectable({ scope: Scope.REQUEST, durable: true })
    class Durable {
      readonly #tenant: { readonly tenant: string }

      constructor(@Inject(REQUEST) tenant: { readonly tenant: string }) {
        made += 1
        this.#tenant = tenant
      }

      @OnEmailBounced()
      handle(): void {
        calls.push(this.#tenant.tenant)
      }
    }
    ContextIdFactory.apply({
      attach(contextId, request: Partial<HeraldEvent>) {
        const tenant = 'tags' in request ? (request.tags?.[0] ?? '') : 'http'
        const parent = tenants.get(tenant) ?? ContextIdFactory.create()
        tenants.set(tenant, parent)
        return {
          resolve: ({ isTreeDurable }) => (isTreeDurable ? parent : contextId),
          payload: { tenant },
        }
      },
    })
    const { post } = await startApp(
      'express',
      appModule({ imports: [forRoot], providers: [Durable] }),
    )
    for (const tag of ['a', 'b', 'a']) {
      expect((await post(bounced({ tags: [tag] }))).status).toBe(200)
    }
    expect(calls).toEqual(['a', 'b', 'a'])
    expect(made).toBe(2)
  })
})
