import type { EmailBouncedEvent, HeraldEvent } from '@mailherald/core'
import { acme, payload, type Acme, type AcmePayload } from '@mailherald/test-support/acme'
import { Injectable } from '@nestjs/common'
import { concatMap, filter, firstValueFrom, map, share, Subject, tap, toArray } from 'rxjs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, MailheraldService, OnEmailBounced } from '../index.js'

let failures = 0

@Injectable()
class Flaky {
  @OnEmailBounced()
  handle(): void {
    failures -= 1
    if (failures >= 0) throw new Error('the database is away')
  }
}

const module = appModule({
  imports: [MailheraldModule.forRoot({ providers: [acme()] })],
  providers: [Flaky],
})

describe.each(platforms)('events$ on %s', (platform) => {
  it('gives every event to every subscriber, once, and ofType those of some types', async () => {
    const { app, post } = await startApp(platform, module)
    const service = app.get(MailheraldService)
    const seen: string[] = []
    service.events$.subscribe((event) => seen.push(`a ${event.type}`))
    service.events$.subscribe({ next: (event) => seen.push(`b ${event.type}`) })
    service.ofType('email.opened', 'email.clicked').subscribe(({ type }) => seen.push(`c ${type}`))
    failures = 1
    const body = bounced()
    expect((await post(body)).status).toBe(503)
    expect((await post(body)).status).toBe(200)
    await post(payload('email.opened'))
    expect(seen).toEqual([
      'a email.bounced',
      'b email.bounced',
      'a email.opened',
      'b email.opened',
      'c email.opened',
    ])
  })

  it('costs nothing without subscribers, and keeps nothing for late ones', async () => {
    const { app, post } = await startApp(platform, module)
    const { events$, herald } = app.get(MailheraldService)
    await post(bounced())
    expect(herald.handlers).toHaveLength(1)
    const seen: HeraldEvent[] = []
    const subscription = events$.subscribe((event) => seen.push(event))
    expect([seen.length, herald.handlers.length]).toEqual([0, 2])
    subscription.unsubscribe()
    expect(herald.handlers).toHaveLength(1)
  })

  it('affects neither the answer nor other subscribers, whatever a subscriber does', async () => {
    const { app, logs, post } = await startApp(platform, module)
    const { events$ } = app.get(MailheraldService)
    const fail = (name: string) => () => {
      throw new Error(`${name} failed`)
    }
    const harmless: string[] = []
    events$.subscribe(fail('a function'))
    events$.subscribe({ next: fail('an observer') })
    events$.subscribe(async () => fail('a promise')())
    events$.pipe(map(fail('an operator'))).subscribe()
    events$.pipe(share(), filter(fail('a shared operator'))).subscribe({ error: fail('an error') })
    events$.pipe(tap(fail('a tap'))).subscribe({ error: () => harmless.push('told of it') })
    events$.pipe(concatMap(() => new Promise(() => {}))).subscribe()
    events$.subscribe(({ type }) => harmless.push(type))
    expect((await post(bounced())).status).toBe(200)
    expect((await post(bounced())).status).toBe(200)
    expect(harmless).toEqual(['told of it', 'email.bounced', 'email.bounced'])
    const reported = logs.filter((line) => line.includes('a subscriber of events$ failed'))
    const count = (text: string): number =>
      reported.filter((line) => line.includes(`${text} failed`)).length
    expect(count('a function')).toBe(2)
    expect(count('an observer')).toBe(2)
    expect(count('a promise')).toBe(2)
    expect(count('an operator')).toBe(1)
    expect(count('an error')).toBe(1)
  })

  it('survives a subscriber that throws what has no text, and a logger that throws', async () => {
    const broken = {
      ...console,
      error: () => {
        throw new Error('the disk is full')
      },
    }
    const forRoot = MailheraldModule.forRoot({ providers: [acme()], logger: broken })
    const { app, post } = await startApp(platform, appModule({ imports: [forRoot] }))
    const seen: string[] = []
    app.get(MailheraldService).events$.subscribe(({ type }) => {
      seen.push(type)
      throw Object.create(null)
    })
    expect((await post(bounced())).status).toBe(200)
    expect((await post(bounced())).status).toBe(200)
    expect(seen).toEqual(['email.bounced', 'email.bounced'])
  })

  it('does not turn an unreadable delivery into a success', async () => {
    const { app, url } = await startApp(platform, module)
    const seen: HeraldEvent[] = []
    app.get(MailheraldService).events$.subscribe((event) => seen.push(event))
    const init = { method: 'POST', body: '[1]' }
    const response = await fetch(`${url}/webhooks/acme?token=a-token-of-documentation`, init)
    expect(response.status).toBe(422)
    expect(seen).toEqual([expect.objectContaining({ type: 'unknown' })])
  })

  it('works with the rest of RxJS, and completes when the app closes', async () => {
    const { app, post } = await startApp(platform, module)
    const { events$, ofType } = bindAll(app.get(MailheraldService))
    const all = firstValueFrom(
      events$.pipe(
        map(({ type }) => type),
        toArray(),
      ),
    )
    const first = firstValueFrom(ofType('email.bounced'))
    const relay = new Subject<HeraldEvent>()
    const relayed: string[] = []
    relay.subscribe(({ type }) => relayed.push(type))
    events$.subscribe(relay)
    const each = events$.forEach(({ type }) => void relayed.push(type))
    await post(bounced({ to: 'bob@example.com' }))
    expect((await first).recipient).toBe('bob@example.com')
    await app.close()
    expect(await all).toEqual(['email.bounced'])
    await each
    expect(relayed).toEqual(['email.bounced', 'email.bounced'])
  })
})

describe('the types of MailheraldService', () => {
  it('narrow by event type and by provider', () => {
    const read = (service: MailheraldService<Acme>): unknown => [
      service.ofType('email.bounced').subscribe((event) => {
        expectTypeOf(event).toEqualTypeOf<EmailBouncedEvent<'acme', AcmePayload>>()
      }),
      service.events$.subscribe((event) => expectTypeOf(event.raw).toEqualTypeOf<AcmePayload>()),
    ]
    expect(read).toBeTypeOf('function')
  })
})

function bindAll(service: MailheraldService): Pick<MailheraldService, 'events$' | 'ofType'> {
  return { events$: service.events$, ofType: service.ofType.bind(service) }
}
