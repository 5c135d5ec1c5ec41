import { setTimeout } from 'node:timers/promises'
import { acme } from '@mailherald/test-support/acme'
import { Controller, Injectable, type Type } from '@nestjs/common'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEmailBounced, OnEmailOpened, OnEvent } from '../index.js'

/** Classes of their own for each test. */
function handlers(): { Suppressions: Type; Audit: Type; Busy: Type } {
  @Injectable()
  class Suppressions {
    @OnEmailBounced()
    @OnEmailOpened()
    remove(): void {}

    @OnEvent('*')
    all(): void {}
  }

  @Controller('audit')
  class Audit extends Suppressions {
    booted = false

    @OnEmailOpened()
    opened(): void {}

    onApplicationBootstrap(): void {
      this.booted = true
    }
  }

  @Injectable()
  class Busy {
    @OnEmailBounced()
    handle(): void {}

    onModuleInit(): void {}
    onApplicationBootstrap(): void {}
  }
  return { Suppressions, Audit, Busy }
}

async function warnings(logs: readonly string[]): Promise<string[]> {
  await setTimeout(0)
  return logs.filter((line) => line.startsWith('warn'))
}

describe.each(platforms)('an app on %s without MailheraldModule', (platform) => {
  it('logs one line with the classes whose handlers are never called and what to import', async () => {
    const { Suppressions, Audit, Busy } = handlers()
    const module = appModule({ providers: [Suppressions, Busy], controllers: [Audit] })
    const { app, logs, post } = await startApp(platform, module)
    expect((await post(bounced())).status).toBe(404)
    const [line, ...more] = await warnings(logs)
    expect(more).toEqual([])
    expect(line).toMatch(
      /^warn \[Mailherald\] the handlers of (Audit, )?Suppressions(, Audit)? are /,
    )
    expect(line).toContain('imports of the root module: MailheraldModule.forRoot({ providers: [')
    expect(app.get<{ booted: boolean }>(Audit).booted).toBe(true)
  })

  it('logs it also after an app in the same process that has the module', async () => {
    const { Suppressions } = handlers()
    const withModule = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme()], logger: false })],
      providers: [Suppressions],
    })
    const complete = await startApp(platform, withModule)
    expect(await warnings(complete.logs)).toEqual([])
    await complete.app.close()
    const { logs } = await startApp(platform, appModule({ providers: [Suppressions] }))
    expect(await warnings(logs)).toEqual([expect.stringContaining('of Suppressions are never')])
  })
})

describe('a class with handlers', () => {
  it('looks and works without Nest as before', () => {
    const { Suppressions, Audit } = handlers()
    const suppressions = new Suppressions() as { remove(): void }
    suppressions.remove()
    expect(Object.keys(suppressions)).toEqual([])
    expect(Object.keys(Suppressions.prototype as object)).toEqual([])
    expect({ ...new Audit() }).toEqual({ booted: false })
  })
})
