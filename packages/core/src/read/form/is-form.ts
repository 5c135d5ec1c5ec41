import { singleHeader, type Delivery } from '../../delivery.js'

type Headed = Pick<Delivery, 'headers'>

/** Whether a delivery is a form without files, by its content type. */
export function isUrlencoded(delivery: Headed): boolean {
  return /^\s*application\/x-www-form-urlencoded\b/i.test(contentTypeOf(delivery))
}

/** Whether a delivery is a form that may have files, by its content type. */
export function isMultipart(delivery: Headed): boolean {
  return /^\s*multipart\/form-data\b/i.test(contentTypeOf(delivery))
}

/** Whether a delivery is a form of either kind, by its content type. */
export function isForm(delivery: Headed): boolean {
  return isUrlencoded(delivery) || isMultipart(delivery)
}

function contentTypeOf(delivery: Headed): string {
  return singleHeader(delivery, 'content-type') ?? ''
}
