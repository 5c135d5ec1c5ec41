import { runDemo } from '@mailherald/demo'
import type { Inspector } from '@mailherald/inspector'
import { getInspectorToken } from '@mailherald/inspector/nestjs'
import { MailheraldService } from '@mailherald/nestjs'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'

await runDemo('NestJS', async ({ options, host, port }) => {
  const app = await NestFactory.create(AppModule.forRoot(options), { logger: ['warn', 'error'] })
  await app.listen(port, host)
  const view = app.get<Inspector>(getInspectorToken(), { strict: false })
  return {
    inspectorUrl: view.signInUrl(`http://${host}:${port}/mailherald/`),
    herald: app.get(MailheraldService, { strict: false }).herald,
    close: () => app.close(),
  }
})
