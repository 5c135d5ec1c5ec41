import 'reflect-metadata'
import { setTimeout } from 'node:timers/promises'
import type { EmailBouncedEvent } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { Injectable, type Type } from '@nestjs/common'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import type * as eventParams from '../decorators/event-params.js'
import type * as index from '../index.js'
import type { MailheraldService } from '../registrations/mailherald.service.js'

type Copy = typeof index

// As an app has them that requires the package, with a library that imports it.
let ofApp: Copy
let ofLibrary: Copy
let plainLength: typeof eventParams.plainLength
beforeAll(async () => {
  vi.resetModules()
  ofApp = await import('../index.js')
  ;({ plainLength } = await import('../decorators/event-params.js'))
  vi.resetModules()
  ofLibrary = await import('../index.js')
})

let calls: (string | null)[] = []

function libraryHandlers(): Type<{ readonly service: MailheraldService }> {
  const { InjectMailherald, OnEmailBounced } = ofLibrary

  @Injectable()
  class Handlers {
    readonly service: MailheraldService

    constructor(@InjectMailherald() service: MailheraldService) {
      this.service = service
    }

    @OnEmailBounced()
    handle({ recipient }: EmailBouncedEvent): void {
      calls.push(recipient)
    }
  }
  return Handlers
}

describe.each(platforms)('two copies of the package in one process, on %s', (platform) => {
  it('share decorators and tokens', async () => {
    expect(ofApp.MailheraldModule).not.toBe(ofLibrary.MailheraldModule)
    calls = []
    const Handlers = libraryHandlers()
    const module = appModule({
      imports: [ofApp.MailheraldModule.forRoot({ providers: [acme()] })],
      providers: [Handlers],
    })
    const { app, logs, post } = await startApp(platform, module)
    expect((await post(bounced())).status).toBe(200)
    expect(calls).toEqual(['ada@example.com'])
    const service: MailheraldService = app.get(ofLibrary.getMailheraldToken())
    expect(app.get(Handlers).service).toBe(service)
    expect(app.get(ofApp.MailheraldService)).toBe(service)
    await setTimeout(0)
    expect(logs.filter((line) => line.startsWith('warn'))).toEqual([])
  })

  it('call a plain method of the other copy directly, like one of their own', () => {
    expect(plainLength(libraryHandlers().prototype as object, 'handle')).toBe(1)
    expect(ofApp.heraldFactory).toBe(ofLibrary.heraldFactory)
  })
})
