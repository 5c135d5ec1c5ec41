import type { DeliveryContent, Moment, Observer } from '@mailherald/core'

const most = 500

interface Kept {
  readonly moments: Moment[]
  content?: DeliveryContent
}

/** Keeps what it is told of the last deliveries: nothing is counted, copied, cut down or shown. */
export function keepsByHand(): Observer {
  const kept: Kept[] = []
  let next = 0
  let open: Kept = { moments: [] }
  return {
    moment(moment) {
      if (moment.name === 'received') kept[next++ % most] = open = { moments: [] }
      open.moments.push(moment)
    },
    content(_, content) {
      open.content = content
    },
  }
}
