import type { HeraldOptions } from '@mailherald/core'
import { inspector } from '@mailherald/inspector'
import { InspectorModule } from '@mailherald/inspector/nestjs'
import { MailheraldModule } from '@mailherald/nestjs'
import { Module, type DynamicModule } from '@nestjs/common'
import { AppController } from './app.controller.js'
import { Domains } from './domains.js'
import { Messages } from './messages.js'
import { Others } from './others.js'
import { Suppressions } from './suppressions.js'

@Module({
  controllers: [AppController],
  providers: [Suppressions, Messages, Domains, Others],
})
export class AppModule {
  /** `options.providers` is all that is needed: who may post. */
  static forRoot(options: HeraldOptions): DynamicModule {
    const view = inspector()
    return {
      module: AppModule,
      imports: [
        MailheraldModule.forRoot({ path: 'webhooks', ...options, observe: view }),
        InspectorModule.forRoot({ path: 'mailherald', inspector: view }),
      ],
    }
  }
}
