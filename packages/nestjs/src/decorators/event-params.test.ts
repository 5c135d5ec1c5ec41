import type {
  EmailBouncedEvent,
  HandlerContext,
  HeraldEvent,
  MailheraldError,
  VerifiedDelivery,
} from '@mailherald/core'
import { acme, payload } from '@mailherald/test-support/acme'
import { Body, createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common'
import { Type } from 'class-transformer'
import { IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator'
import { beforeEach, describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import {
  Event,
  EventContext,
  EventDelivery,
  EventMetadata,
  MailheraldModule,
  OnEmailBounced,
  OnEvent,
} from '../index.js'

let calls: unknown[] = []
let errors: MailheraldError[] = []
beforeEach(() => {
  calls = []
  errors = []
})

const forRoot = MailheraldModule.forRoot({
  providers: [acme()],
  logger: false,
  onError: (error) => errors.push(error),
})

class Address {
  @IsString()
  @MaxLength(5)
  city!: string
}

class OrderMetadata {
  @IsInt()
  @Min(1)
  @Type(() => Number)
  orderId!: number

  @ValidateNested()
  @Type(() => Address)
  address!: Address

  transform(): string {
    return `order ${this.orderId}`
  }
}

const Recipient = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.getArgByIndex<EmailBouncedEvent>(0).recipient,
)

describe.each(platforms)('the parameters of a handler on %s', (platform) => {
  const start = (handlers: new () => unknown): ReturnType<typeof startApp> => {
    Injectable()(handlers)
    return startApp(platform, appModule({ imports: [forRoot], providers: [handlers as never] }))
  }

  it('the parameters are the event and its context where none is decorated', async () => {
    class Handlers {
      @OnEmailBounced()
      handle(event: EmailBouncedEvent, { attempt, signal, delivery }: HandlerContext): void {
        calls.push(event.recipient, attempt, signal.aborted, delivery?.authenticity)
      }
    }
    const { post } = await start(Handlers)
    await post(bounced())
    expect(calls).toEqual(['ada@example.com', 1, false, 'shared-secret'])
  })

  it('decorated parameters are the event, the context and the delivery, in any order', async () => {
    class Handlers {
      @OnEmailBounced()
      handle(
        @EventDelivery() delivery: VerifiedDelivery,
        @EventContext() { attempt }: HandlerContext,
        @Event() event: HeraldEvent,
      ): void {
        calls.push(delivery.headers['content-type'], attempt, event.type)
        calls.push(JSON.parse(Buffer.from(delivery.body).toString()))
      }
    }
    const { post } = await start(Handlers)
    const body = bounced()
    await post(body)
    expect(calls).toEqual(['application/json', 1, 'email.bounced', body])
  })

  it('undecorated parameters keep their places next to decorated ones', async () => {
    class Handlers {
      @OnEmailBounced()
      handle(
        event: EmailBouncedEvent,
        { attempt }: HandlerContext,
        @Recipient() recipient: string,
      ): void {
        calls.push(event.type, attempt, recipient)
      }

      @OnEmailBounced()
      @OnEvent('email.failed')
      short(event: HeraldEvent, @Recipient() recipient: string): void {
        calls.push(event.type, recipient)
      }
    }
    const { post } = await start(Handlers)
    await post(bounced())
    expect(calls).toEqual([
      'email.bounced',
      1,
      'ada@example.com',
      'email.bounced',
      'ada@example.com',
    ])
  })

  it('@EventMetadata gives the metadata as an instance of its class', async () => {
    class Handlers {
      @OnEmailBounced()
      handle(event: EmailBouncedEvent, @EventMetadata(OrderMetadata) order: OrderMetadata): void {
        calls.push(event.recipient, order.transform(), order.address instanceof Address)
      }
    }
    const { post } = await start(Handlers)
    await post(bounced({ metadata: { orderId: '7', address: { city: 'Paris' } } }))
    expect(calls).toEqual(['ada@example.com', 'order 7', true])
  })

  it('@EventMetadata reports which properties do not fit, without their values', async () => {
    class Handlers {
      @OnEmailBounced()
      handle(@EventMetadata(OrderMetadata) order: OrderMetadata): void {
        calls.push(order)
      }
    }
    const { post } = await start(Handlers)
    const metadata = { orderId: 'secret', address: { city: 'Konstantinopel' } }
    expect((await post(bounced({ metadata }))).status).toBe(503)
    expect(calls).toEqual([])
    const [cause] = (errors[0]?.cause as AggregateError).errors as MailheraldError[]
    expect(cause).toMatchObject({
      code: 'ERR_METADATA_INVALID',
      message:
        'Handlers.handle: the metadata of this email.bounced does not fit OrderMetadata: ' +
        'orderId (min, isInt); address.city (maxLength).',
      details: { handler: 'Handlers.handle', dto: 'OrderMetadata' },
    })
    expect(JSON.stringify(cause?.details)).not.toMatch(/secret|Konstantinopel/)
  })

  it('@EventMetadata refuses missing metadata; a class without rules accepts them', async () => {
    class Anything {}
    class Handlers {
      @OnEvent('domain.created', { name: 'strict' })
      strict(@EventMetadata(OrderMetadata) order: OrderMetadata): void {
        calls.push(order)
      }

      @OnEvent('domain.created', { name: 'lenient' })
      lenient(@EventMetadata(Anything) anything: Anything): void {
        calls.push(anything)
      }
    }
    const { post } = await start(Handlers)
    expect((await post(payload('domain.created'))).status).toBe(503)
    expect(errors[0]?.message).toMatch(/^strict failed/)
    expect(calls).toEqual([new Anything()])
  })

  it('parameter decorators of HTTP routes are refused', async () => {
    class Handlers {
      @OnEmailBounced()
      handle(@Body() body: unknown): void {
        calls.push(body)
      }
    }
    const { post } = await start(Handlers)
    expect((await post(bounced())).status).toBe(503)
    expect(calls).toEqual([])
    expect((errors[0]?.cause as AggregateError).errors).toEqual([
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    ])
  })
})
