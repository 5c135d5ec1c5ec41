import { docs } from './schemes.mjs'

const time = 1_767_225_600

/** A sample of each event, and a fixture of each way in which a payload can be odd, as they would be posted. */
export function samples(provider) {
  const payloads = payloadsOf(provider)
  const files = Object.entries(payloads).map(([name, text]) => [`${provider.folder}/${name}`, text])
  return {
    ...Object.fromEntries(files),
    [`${provider.folder}/origins.json`]: `{\n  "*": { "from": "made up", "page": "${docs}" }\n}\n`,
  }
}

function payloadsOf({ inbound, batch }) {
  const posted = (payload) =>
    `${JSON.stringify(batch ? { events: [payload] } : payload, null, 2)}\n`
  const sent = Object.entries(outbound).map(([event, more], index) => [
    `samples/${event}.json`,
    posted({ ...common(index), event, ...more }),
  ])
  return {
    ...Object.fromEntries(sent),
    ...(inbound && { [`samples/inbound.json`]: posted(mail) }),
    [`fixtures/unknown-name.json`]: posted({ ...common(10), event: 'renamed' }),
    [`fixtures/without-name.json`]: posted(common(11)),
    [`fixtures/nameless.json`]: posted({ id: 'e12', event: 'bounced', at: time + 12 }),
    ...(batch && {
      [`fixtures/two-events.json`]: `${JSON.stringify({ events: [13, 14].map((n) => ({ ...common(n), event: 'delivered' })) }, null, 2)}\n`,
    }),
  }
}

function common(index) {
  return {
    id: `e${index}`,
    at: time + index,
    message_id: 'm1',
    recipient: 'ann@example.com',
    subject: 'Welcome',
    tags: ['welcome'],
  }
}

const reader = { user_agent: 'Mozilla/5.0', ip: '192.0.2.1' }

const outbound = {
  delivered: {},
  bounced: { kind: 'hard', reason: '550 5.1.1 <ann@example.com>: no such user' },
  opened: reader,
  clicked: { ...reader, url: 'https://example.com/' },
}

const mail = {
  id: 'i1',
  message_id: '<i1@example.org>',
  from: 'Bob <bob@example.org>',
  to: 'help@example.com',
  subject: 'Hello',
  text: 'Hello!\n',
  headers: {
    To: 'Help <help@example.com>',
    Received: ['from mx.example.org', 'from mail.example.org'],
  },
  attachments: [{ name: 'a.txt', type: 'text/plain', content: 'YQ==' }],
}
