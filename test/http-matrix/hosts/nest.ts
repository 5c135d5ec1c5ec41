import 'reflect-metadata'
import { MailheraldModule, MailheraldService } from '@mailherald/nestjs'
import { Module, type INestApplication } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import corePackage from '@nestjs/core/package.json' with { type: 'json' }
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import type { AdapterHost } from '@mailherald/testing/adapter'

const [major = ''] = corePackage.version.split('.')

/** Nest on one of its platforms: a plain application, with nothing set in its main file. */
function nestHost(
  name: string,
  create: (module: object) => Promise<INestApplication>,
): AdapterHost {
  return {
    name: `Nest ${major} on ${name}`,
    async serve(options, register) {
      class AppModule {}
      Module({ imports: [MailheraldModule.forRoot(options)] })(AppModule)
      const app = await create(AppModule)
      register(app.get(MailheraldService).herald)
      await app.listen(0, '127.0.0.1')
      return { origin: await app.getUrl(), close: () => app.close() }
    },
  }
}

export const nestHosts: readonly AdapterHost[] = [
  nestHost('Express', (module) =>
    NestFactory.create(module, new ExpressAdapter(), {
      logger: false,
      forceCloseConnections: true,
    }),
  ),
  nestHost('Fastify', (module) =>
    NestFactory.create(module, new FastifyAdapter({ forceCloseConnections: true }), {
      logger: false,
    }),
  ),
]
