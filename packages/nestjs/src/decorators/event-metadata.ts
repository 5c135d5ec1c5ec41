import { MailheraldError, type HeraldEvent } from '@mailherald/core'
import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common'
import type { ValidationError } from 'class-validator'
import { validators, wantValidators } from './validators.js'

/**
 * What you attached when sending, as an instance of your class: made with class-transformer and checked with
 * class-validator. Where it does not fit, the method is not called and counts as failed, with
 * `ERR_METADATA_INVALID`, which names the properties and the rules they break. The app has to have both packages.
 *
 * @example
 * ```ts
 * class OrderMetadata {
 *   @IsUUID() orderId!: string
 * }
 *
 * @OnEmailBounced()
 * notify(event: EmailBouncedEvent, @EventMetadata(OrderMetadata) order: OrderMetadata) {}
 * ```
 */
export function EventMetadata(type: Type<object>): ParameterDecorator {
  wantValidators()
  // In an object, because Nest would take a class with a method "transform" for a pipe.
  return MetadataParam({ type })
}

const MetadataParam = createParamDecorator(
  async ({ type }: { readonly type: Type<object> }, context: ExecutionContext): Promise<object> => {
    const event = context.getArgByIndex<HeraldEvent>(0)
    const { plainToInstance, validate } = await validators()
    const metadata = plainToInstance(type, 'metadata' in event ? event.metadata : {})
    // A class without any rules is taken as it is.
    const errors = await validate(metadata, { forbidUnknownValues: false })
    if (errors.length === 0) return metadata
    throw doesNotFit(type, event, { errors, handler: nameOf(context) })
  },
)

interface Misfit {
  readonly errors: readonly ValidationError[]
  readonly handler: string
}

function doesNotFit(
  { name: dto }: Type<object>,
  event: HeraldEvent,
  misfit: Misfit,
): MailheraldError {
  const broken = brokenRules(misfit.errors)
  return new MailheraldError(
    'ERR_METADATA_INVALID',
    `${misfit.handler}: the metadata of this ${event.type} does not fit ${dto}: ${broken.join('; ')}.`,
    { details: { handler: misfit.handler, dto, broken, eventId: event.id } },
  )
}

/** For example `address.city (isString, maxLength)`: names of rules, because their messages may hold values. */
function brokenRules(errors: readonly ValidationError[], parent = ''): string[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = parent + property
    const rules = Object.keys(constraints)
    const own = rules.length === 0 ? [] : [`${path} (${rules.join(', ')})`]
    return [...own, ...brokenRules(children, `${path}.`)]
  })
}

function nameOf(context: ExecutionContext): string {
  return `${context.getClass().name}.${context.getHandler().name}`
}
