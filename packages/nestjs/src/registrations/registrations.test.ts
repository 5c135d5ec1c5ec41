import type { HeraldEvent } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { Inject, Injectable, type Type } from '@nestjs/common'
import { beforeEach, describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import {
  getMailheraldToken,
  InjectMailherald,
  MailheraldModule,
  MailheraldService,
  OnEmailBounced,
} from '../index.js'

let calls: string[] = []
beforeEach(() => {
  calls = []
})

@Injectable()
class Handlers {
  @OnEmailBounced()
  all({ account }: HeraldEvent): void {
    calls.push(`all ${account}`)
  }

  @OnEmailBounced({ herald: 'marketing' })
  marketing({ account }: HeraldEvent): void {
    calls.push(`marketing ${account}`)
  }

  @OnEmailBounced({ herald: ['default', 'billing'] })
  others({ account }: HeraldEvent): void {
    calls.push(`others ${account}`)
  }
}

const shop = MailheraldModule.forRoot({ providers: [acme({ account: 'shop' })] })
const marketing = MailheraldModule.forRoot({
  name: 'marketing',
  path: 'hooks/marketing',
  providers: [acme({ account: 'news' })],
})
const billing = MailheraldModule.forRoot({
  name: 'billing',
  path: 'hooks/billing',
  providers: [acme({ account: 'invoices' })],
})

describe.each(platforms)('several registrations on %s', (platform) => {
  it('each have a path of their own; handlers get the events of all of them or of those they name', async () => {
    const module = appModule({ imports: [shop, marketing, billing], providers: [Handlers] })
    const { post } = await startApp(platform, module)
    expect((await post(bounced(), '/webhooks/acme/shop')).status).toBe(200)
    expect((await post(bounced(), '/hooks/marketing/acme/news')).status).toBe(200)
    expect((await post(bounced(), '/hooks/billing/acme/invoices')).status).toBe(200)
    expect(calls).toEqual([
      'all shop',
      'others shop',
      'all news',
      'marketing news',
      'all invoices',
      'others invoices',
    ])
    calls = []
    expect((await post(bounced(), '/hooks/marketing/acme/shop')).status).toBe(404)
    expect(calls).toEqual([])
  })

  it('each have a service to inject', async () => {
    @Injectable()
    class Reader {
      readonly names: string[]

      constructor(
        @Inject(MailheraldService) first: MailheraldService,
        @InjectMailherald() second: MailheraldService,
        @InjectMailherald('marketing') third: MailheraldService,
      ) {
        this.names = [first.name, second.name, third.name]
      }
    }
    const { app } = await startApp(
      platform,
      appModule({ imports: [shop, marketing], providers: [Reader] }),
    )
    expect(app.get(Reader).names).toEqual(['default', 'default', 'marketing'])
    const service: MailheraldService = app.get(getMailheraldToken('marketing'))
    expect(service.herald.providers.map(({ account }) => account)).toEqual(['news'])
  })

  it('can be seen in every module where they are global', async () => {
    @Injectable()
    class Reader {
      readonly name: string

      constructor(@InjectMailherald('everywhere') service: MailheraldService) {
        this.name = service.name
      }
    }
    const everywhere = MailheraldModule.forRoot({
      name: 'everywhere',
      isGlobal: true,
      providers: [acme()],
    })
    const feature = appModule({ providers: [Reader], exports: [Reader] })
    const { app } = await startApp(platform, appModule({ imports: [everywhere, feature] }))
    expect(app.get(Reader).name).toBe('everywhere')
  })

  it('of two apps in one process do not know each other', async () => {
    const module = appModule({ imports: [shop, marketing, billing], providers: [Handlers] })
    const first = await startApp(platform, module)
    const second = await startApp(platform, module)
    await first.post(bounced(), '/webhooks/acme/shop')
    expect(calls).toEqual(['all shop', 'others shop'])
    await second.post(bounced(), '/hooks/marketing/acme/news')
    expect(calls.slice(2)).toEqual(['all news', 'marketing news'])
  })
})

describe('registrations', () => {
  const boot = (
    ...imports: Parameters<typeof appModule>[0]['imports'] & object
  ): Promise<unknown> =>
    startApp('express', appModule({ imports, providers: [Handlers as Type<unknown>] }))

  it('with one name are refused at boot', async () => {
    const again = MailheraldModule.forRoot({ path: 'elsewhere', providers: [acme()] })
    await expect(boot(shop, again)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('option "name" is "default" in two registrations'),
    })
  })

  it.each(['webhooks', '/webhooks/', 'webhooks/marketing'])(
    'with the paths "webhooks" and "%s" are refused at boot',
    async (path) => {
      const again = MailheraldModule.forRoot({ name: 'again', path, providers: [acme()] })
      for (const imports of [
        [shop, again],
        [again, shop],
      ]) {
        await expect(boot(...imports)).rejects.toMatchObject({
          code: 'ERR_OPTION_INVALID',
          details: { option: 'path' },
        })
      }
    },
  )

  it('that a handler names and that are not there are refused at boot', async () => {
    await expect(boot(shop, billing)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message:
        'MailheraldModule: option "herald" of Handlers.marketing is "marketing". ' +
        'Registrations are: "default", "billing".',
    })
  })

  it('may be side by side, even where one name begins like the other', async () => {
    const beside = MailheraldModule.forRoot({
      name: 'marketing',
      path: 'webhooks-marketing',
      providers: [acme()],
    })
    await expect(boot(shop, beside, billing)).resolves.toBeDefined()
  })
})
