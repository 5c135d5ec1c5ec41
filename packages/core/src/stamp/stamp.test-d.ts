import { expectTypeOf } from 'vitest'
import { stamp, type PostmarkStampFields, type Stamp, type StampHeaders } from './index.js'

expectTypeOf(stamp('postmark', { reference: 'a' })).toEqualTypeOf<Stamp<'postmark'>>()
expectTypeOf(stamp('postmark', { reference: 'a' }).fields).toEqualTypeOf<PostmarkStampFields>()
expectTypeOf(stamp('resend', { reference: 'a' }).headers).toEqualTypeOf<StampHeaders>()
expectTypeOf(
  stamp('sendgrid', { reference: 'a', tags: ['b', 'c'], metadata: { d: 'e' } }).fields.custom_args,
).toEqualTypeOf<Record<string, string>>()

// @ts-expect-error no event of AhaSend carries anything of yours
stamp('ahasend', { reference: 'a' })
// @ts-expect-error a reference is what it is for
stamp('sendgrid', {})
// @ts-expect-error Resend has no tags without a value
stamp('resend', { reference: 'a', tags: ['b'] })
// @ts-expect-error Postal has one tag, and nothing else
stamp('postal', { reference: 'a', metadata: { b: 'c' } })
// @ts-expect-error Postmark takes one tag
stamp('postmark', { reference: 'a', tags: ['b', 'c'] })
// @ts-expect-error values are texts
stamp('mandrill', { reference: 'a', metadata: { b: 1 } })
// @ts-expect-error of Postmark's own fields
void stamp('postmark', { reference: 'a' }).fields.custom_args
