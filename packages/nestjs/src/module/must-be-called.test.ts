import { acme } from '@mailherald/test-support/acme'
import { Injectable } from '@nestjs/common'
import { describe, expect, it } from 'vitest'
import { appModule, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule } from '../index.js'

@Injectable()
class Feature {}

const shop = MailheraldModule.forRoot({ providers: [acme()], logger: false })

describe.each(platforms)('the boot on %s', (platform) => {
  it.each<[string, unknown[]]>([
    ['MailheraldModule', [MailheraldModule]],
    ['MailheraldModule', [shop, appModule({ imports: [MailheraldModule], providers: [Feature] })]],
    ['MailheraldModule.forRoot', [MailheraldModule.forRoot]],
    ['MailheraldModule.forRootAsync', [MailheraldModule.forRootAsync]],
  ])('fails with what to write where %s is imported without options', async (imported, imports) => {
    const module = appModule({ imports: imports as never[] })
    await expect(startApp(platform, module)).rejects.toMatchObject({
      name: 'MailheraldError',
      code: 'ERR_OPTION_INVALID',
      message: expect.stringMatching(
        new RegExp(`^${imported} is used without .*MailheraldModule\\.forRoot\\({ providers: \\[`),
      ),
    })
  })
})

describe('a call without options', () => {
  it.each(['forRoot', 'forRootAsync'] as const)('of %s throws with what to write', (method) => {
    expect(() => MailheraldModule[method](undefined as never)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(`MailheraldModule.${method}() is used without options`),
      }),
    )
  })
})
