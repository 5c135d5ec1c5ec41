import type { LogFields } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { Injectable } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { describe, expect, it } from 'vitest'
import { appModule, platforms, recordingLogger, startApp } from '../../test-helpers/start-app.js'
import {
  MailheraldModule,
  MailheraldService,
  OnDomainVerified,
  OnEmailBounced,
  OnEmailOpened,
  OnEvent,
  OnUnknownEvent,
} from '../index.js'

@Injectable()
class Suppressions {
  @OnEmailBounced({ bounce: 'permanent' })
  remove(): void {}

  @OnDomainVerified()
  verified(): void {}
}

@Injectable()
class Audit {
  @OnEvent('email.*', { herald: 'default' })
  email(): void {}

  @OnUnknownEvent()
  unknown(): void {}
}

const shop = MailheraldModule.forRoot({
  providers: [
    acme({ emits: ['email.bounced', 'email.opened'] }),
    acme({ account: 'eu', emits: ['email.bounced'] }),
  ],
})

function ours(logs: readonly string[]): string[] {
  return logs.filter((line) => line.includes('[Mailherald]'))
}

describe.each(platforms)('the boot log on %s', (platform) => {
  it('shows the URLs, which handler gets which event, and which handler never gets any', async () => {
    const module = appModule({ imports: [shop], providers: [Suppressions, Audit] })
    const { logs } = await startApp(platform, module)
    expect(ours(logs)).toEqual([
      'warn [Mailherald] this handler can never fire: no configured provider sends what it waits for ' +
        '{"handler":"Suppressions.verified","patterns":["domain.verified"]}',
      'log [Mailherald] POST /webhooks/acme (Acme Mail)',
      'log [Mailherald] POST /webhooks/acme/eu (Acme Mail)',
      'log [Mailherald] email.* → Audit.email',
      'log [Mailherald] email.bounced → Suppressions.remove',
      'log [Mailherald] unknown → Audit.unknown',
    ])
  })

  it('tells several registrations apart, and warns only of handlers whose events none of them sends', async () => {
    const domains = MailheraldModule.forRoot({
      name: 'domains',
      path: 'hooks/domains',
      providers: [acme({ emits: ['domain.verified'] })],
    })
    const module = appModule({ imports: [shop, domains], providers: [Suppressions, Audit] })
    const { logs } = await startApp(platform, module)
    expect(ours(logs)).toEqual([
      'log [Mailherald] POST /webhooks/acme (Acme Mail)',
      'log [Mailherald] POST /webhooks/acme/eu (Acme Mail)',
      'log [Mailherald] email.* → Audit.email',
      'log [Mailherald] email.bounced → Suppressions.remove',
      'log [Mailherald] unknown → Audit.unknown',
      'log [Mailherald] [domains] POST /hooks/domains/acme (Acme Mail)',
      'log [Mailherald] [domains] domain.verified → Suppressions.verified',
      'log [Mailherald] [domains] unknown → Audit.unknown',
    ])
  })

  it('has one line for a handler of every event or of a family, and names the type where a filter leaves only one', async () => {
    @Injectable()
    class Wide {
      @OnEvent('*')
      all(): void {}

      @OnEvent(['email.*', 'email.bounced', 'contact.created'])
      family(): void {}

      @OnEvent(['*', 'email.opened'])
      both(): void {}

      @OnEvent('*', { bounce: 'permanent' })
      filtered(): void {}
    }
    const { logs } = await startApp(platform, appModule({ imports: [shop], providers: [Wide] }))
    expect(ours(logs).filter((line) => line.includes('→'))).toEqual([
      'log [Mailherald] every event → Wide.all, Wide.both',
      'log [Mailherald] email.* → Wide.family',
      'log [Mailherald] email.bounced → Wide.family, Wide.filtered',
    ])
  })

  it.each([
    [{ provider: 'sendgrid' }],
    [{ account: 'us' }],
    [{ provider: ['acme'], account: 'us' }],
    [{ bounce: 'permanent' as const }],
  ])('warns of a handler whose filter %j no event passes', async (filter) => {
    @Injectable()
    class Silent {
      @OnEmailOpened(filter)
      handle(): void {}
    }
    const { logs } = await startApp(platform, appModule({ imports: [shop], providers: [Silent] }))
    expect(ours(logs)[0]).toContain('can never fire')
    expect(ours(logs)[0]).toContain(JSON.stringify(filter).slice(1))
  })

  it('shows a provider for any account, and takes every account filter for possible', async () => {
    @Injectable()
    class Tenant {
      @OnEmailBounced({ account: 'shop-7' })
      handle(): void {}
    }
    const tenants = MailheraldModule.forRoot({ providers: [acme({ anyAccount: true })] })
    const { logs } = await startApp(
      platform,
      appModule({ imports: [tenants], providers: [Tenant] }),
    )
    expect(ours(logs)).toEqual([
      'log [Mailherald] POST /webhooks/acme/<account> (Acme Mail)',
      'log [Mailherald] email.bounced → Tenant.handle',
    ])
  })

  it('warns where there is no handler at all', async () => {
    const { logs } = await startApp(platform, appModule({ imports: [shop] }))
    expect(ours(logs).at(-1)).toMatch(/^warn \[Mailherald\] no handler was found/)
  })

  it('goes to the logger of the options, and nowhere with `logger: false`', async () => {
    const lines: string[] = []
    const note = (message: string, _fields?: LogFields): void => void lines.push(message)
    const logger = { debug: note, info: note, warn: note, error: note }
    const own = MailheraldModule.forRoot({ providers: [acme()], logger })
    const silent = MailheraldModule.forRoot({
      name: 'silent',
      path: 'silent',
      providers: [acme()],
      logger: false,
    })
    const { logs } = await startApp(platform, appModule({ imports: [own, silent] }))
    expect(ours(logs)).toEqual([])
    expect(lines).toEqual([
      'POST /webhooks/acme (Acme Mail)',
      expect.stringContaining('no handler'),
    ])
  })
})

describe('an app without HTTP', () => {
  it('has handlers and a service, and logs that there is no endpoint', async () => {
    const { logger, logs } = recordingLogger()
    const module = appModule({ imports: [shop], providers: [Audit] })
    const context = await NestFactory.createApplicationContext(module, { logger })
    expect(ours(logs)[0]).toBe('log [Mailherald] no endpoint: this app serves no HTTP')
    expect(context.get(MailheraldService).herald.handlers).toHaveLength(2)
    await context.close()
  })
})
