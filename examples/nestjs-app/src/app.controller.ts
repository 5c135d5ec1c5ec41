import type { MessageStatus } from '@mailherald/core'
import { Controller, Get, Inject } from '@nestjs/common'
import { Messages } from './messages.js'
import { Others } from './others.js'
import { Suppressions } from './suppressions.js'

@Controller()
export class AppController {
  @Inject(Suppressions) private readonly list!: Suppressions
  @Inject(Messages) private readonly sent!: Messages
  @Inject(Others) private readonly rest!: Others

  @Get('suppressions')
  suppressions(): Record<string, string> {
    return this.list.all()
  }

  @Get('messages')
  messages(): Record<string, MessageStatus> {
    return this.sent.all()
  }

  @Get('others')
  others(): readonly string[] {
    return this.rest.all()
  }
}
