// An app of Nest with shutdown hooks.
import 'reflect-metadata'
import { MailheraldModule } from '@mailherald/nestjs'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { options, writeDown } from './settings.mjs'

class AppModule {}
Module({ imports: [MailheraldModule.forRoot({ path: 'webhooks', ...options() })] })(AppModule)

const app = await NestFactory.create(AppModule, { logger: false })
app.use(writeDown)
app.enableShutdownHooks()
await app.listen(0, '127.0.0.1')
process.send(app.getHttpServer().address().port)
