import type {
  BaseEvent,
  EmailBouncedEvent,
  EmailClickedEvent,
  EmailOpenedEvent,
  HandlerContext,
  HeraldEvent,
  UnknownEvent,
} from '@mailherald/core'
import type { TencentSesPayload } from '@mailherald/core/providers/tencent-ses'
import {
  EventMetadata,
  OnDomainGroupCreated,
  OnEmailBounced,
  OnEmailOpened,
  OnEvent,
  OnUnknownEvent,
} from '../index.js'

class OrderMetadata {
  readonly type!: 'order'
}

export class Compiles {
  @OnEmailBounced()
  event(_event: EmailBouncedEvent): void {}

  @OnEmailBounced({ provider: 'tencent-ses' })
  narrower(_event: EmailBouncedEvent<'tencent-ses', TencentSesPayload>): void {}

  @OnEmailBounced()
  @OnEmailOpened()
  union(_event: EmailBouncedEvent | EmailOpenedEvent): void {}

  @OnEmailBounced()
  anyEvent(_event: HeraldEvent): void {}

  @OnEmailBounced()
  baseEvent(_event: BaseEvent<string>): void {}

  @OnEmailBounced()
  part(_event: { readonly recipient: string }): void {}

  @OnEmailBounced()
  optional(_event?: EmailBouncedEvent): void {}

  @OnEmailBounced()
  nothing(): void {}

  @OnEmailBounced()
  async promise(_event: EmailBouncedEvent, _context: HandlerContext): Promise<string> {
    return ''
  }

  @OnEmailBounced()
  metadata(@EventMetadata(OrderMetadata) _metadata: OrderMetadata): void {}

  @OnEmailBounced()
  eventAndMetadata(
    _event: EmailBouncedEvent,
    @EventMetadata(OrderMetadata) _metadata: OrderMetadata,
  ): void {}

  @OnEvent('email.*', { provider: 'tencent-ses' })
  @OnEvent('*')
  family(_event: HeraldEvent): void {}

  @OnEvent(['email.opened', 'email.clicked'])
  list(_event: EmailOpenedEvent | EmailClickedEvent): void {}

  @OnUnknownEvent()
  unknown({ issues }: UnknownEvent): number {
    return issues.length
  }

  @OnEmailBounced()
  protected hidden(_event: EmailBouncedEvent): void {}
}

export class DoesNotCompile {
  // @ts-expect-error — another event
  @OnEmailBounced()
  otherEvent(_event: EmailOpenedEvent): void {}

  // @ts-expect-error — another event, of one provider
  @OnEmailBounced()
  otherEventOfProvider(_event: EmailOpenedEvent<'tencent-ses', TencentSesPayload>): void {}

  // @ts-expect-error — a union without the event
  @OnEmailBounced()
  otherUnion(_event: EmailOpenedEvent | EmailClickedEvent): void {}

  // @ts-expect-error — one event, where all of a family come
  @OnEvent('email.*')
  tooNarrow(_event: EmailBouncedEvent): void {}

  // @ts-expect-error — one event, where two come
  @OnEvent(['email.opened', 'email.clicked'])
  oneOfTwo(_event: EmailOpenedEvent): void {}

  // @ts-expect-error — stacked: the upper one gives another event
  @OnEmailOpened()
  @OnEmailBounced()
  stacked(_event: EmailBouncedEvent): void {}

  // @ts-expect-error — another event in the second place
  @OnEmailBounced()
  second(_metadata: OrderMetadata, _event: EmailOpenedEvent): void {}

  // @ts-expect-error — another event, of another family
  @OnDomainGroupCreated()
  otherFamily(_event: EmailBouncedEvent): void {}

  // @ts-expect-error — no event type
  @OnEvent('email.bouncd')
  misspelt(): void {}

  // @ts-expect-error — a bounce kind that there is not
  @OnEmailBounced({ bounce: 'hard' })
  wrongFilter(): void {}

  // @ts-expect-error — a property is no handler
  @OnEmailBounced()
  property = (): void => {}
}
