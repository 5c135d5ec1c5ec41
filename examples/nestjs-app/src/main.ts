import { runDemo } from '@mailherald/demo'
import { MailheraldService } from '@mailherald/nestjs'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'

await runDemo('NestJS', async ({ options, host, port }) => {
  const app = await NestFactory.create(AppModule.forRoot(options), { logger: ['warn', 'error'] })
  await app.listen(port, host)
  return {
    herald: app.get(MailheraldService, { strict: false }).herald,
    close: () => app.close(),
  }
})
