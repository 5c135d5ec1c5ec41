import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { acme, type Acme } from '@mailherald/test-support/acme'
import { Inject, Injectable, Module } from '@nestjs/common'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import {
  MailheraldModule,
  type MailheraldModuleAsyncOptions,
  type MailheraldModuleOptions,
  type MailheraldOptionsFactory,
} from '../index.js'

@Injectable()
class Config implements MailheraldOptionsFactory<Acme> {
  readonly account = 'eu'

  async createMailheraldOptions(): Promise<{ providers: Acme[] }> {
    return { providers: [acme({ account: this.account })] }
  }
}

@Injectable()
class Options implements MailheraldOptionsFactory {
  readonly #config: Config

  constructor(@Inject(Config) config: Config) {
    this.#config = config
  }

  createMailheraldOptions(): { providers: Acme[] } {
    return { providers: [acme({ account: this.#config.account })] }
  }
}

const queue = { enqueue: async () => {} }

@Module({ providers: [Config], exports: [Config] })
class ConfigModule {}

const ways: [string, MailheraldModuleAsyncOptions][] = [
  [
    'useFactory',
    {
      imports: [ConfigModule],
      inject: [Config],
      useFactory: (config: Config) => ({ providers: [acme({ account: config.account })] }),
    },
  ],
  [
    'useFactory with optional dependencies',
    {
      inject: [{ token: 'NOT_THERE', optional: true }],
      useFactory: async (account: string | undefined) => ({
        providers: [acme({ account: account ?? 'eu' })],
      }),
    },
  ],
  ['useClass', { imports: [ConfigModule], useClass: Options }],
  ['useExisting', { imports: [ConfigModule], useExisting: Config }],
]

describe.each(platforms)('forRootAsync on %s', (platform) => {
  it.each(ways)('takes the options from %s', async (_name, options) => {
    const module = appModule({
      imports: [MailheraldModule.forRootAsync({ ...options, path: 'hooks', name: 'async' })],
    })
    const { post } = await startApp(platform, module)
    expect((await post(bounced(), '/hooks/acme/eu')).status).toBe(200)
  })
})

describe('forRootAsync', () => {
  it.each<[string, MailheraldModuleAsyncOptions]>([
    ['without a way to make options', {}],
    ['with two ways', { useFactory: () => ({ providers: [acme()] }), useClass: Options }],
  ])('throws when it is called %s', (_name, options) => {
    expect(() => MailheraldModule.forRootAsync(options)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })

  it.each<[string, object | undefined]>([
    ['option "path" belongs beside useFactory', { path: 'hooks', providers: [acme()] }],
    ['option "useFactory" must return the options', undefined],
    ['"providers" must list at least one', { providers: [] }],
  ])('fails at boot where the factory returns something else: %s', async (message, made) => {
    const module = appModule({
      imports: [MailheraldModule.forRootAsync({ useFactory: () => made as never })],
    })
    await expect(startApp('express', module)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(message),
    })
  })
})

describe('forRoot', () => {
  it.each<[string, object]>([
    ['path', { path: '' }],
    ['path', { path: 'web hooks' }],
    ['path', { path: 'hooks/:tenant' }],
    ['path', { path: 'hooks//mail' }],
    ['path', { path: 7 }],
    ['name', { name: '' }],
    ['name', { name: 'Marketing' }],
    ['decorate', { decorate: 'Public' }],
    ['decorate', { decorate: [{}] }],
    ['isGlobal', { isGlobal: 'yes' }],
  ])('refuses a wrong "%s": %j', (option, wrong) => {
    const options = { providers: [acme()], ...wrong } as MailheraldModuleOptions
    expect(() => MailheraldModule.forRoot(options)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID', details: { option } }),
    )
  })

  it.each<[string, string, object]>([
    ['an option that there is not', 'ERR_OPTION_INVALID', { provider: acme() }],
    ['a wrong time limit', 'ERR_OPTION_INVALID', { handlerTimeoutMs: 0 }],
    ['one provider twice', 'ERR_PROVIDER_DUPLICATE', { providers: [acme(), acme()] }],
    ['no providers', 'ERR_OPTION_INVALID', { providers: undefined }],
    ['a provider that was not called', 'ERR_OPTION_INVALID', { providers: [tencentSes] }],
    ['a worker that is not made from the herald', 'ERR_OPTION_INVALID', { queue, worker: {} }],
    ['a worker without a queue', 'ERR_OPTION_INVALID', { worker: () => ({ close: () => {} }) }],
  ])('fails at boot with %s', async (_name, code, wrong) => {
    const options = { providers: [acme()], ...wrong } as MailheraldModuleOptions
    const module = appModule({ imports: [MailheraldModule.forRoot(options)] })
    await expect(startApp('express', module)).rejects.toMatchObject({ code })
  })
})
