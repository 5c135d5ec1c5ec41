import { code, table } from './markdown.mjs'
import { read } from './providers.mjs'
import { variablesOf } from './variables.mjs'

/** What coding assistants read in the tarball of core: the least of the docs that sets an app up. */
export function skillFile(providers) {
  return { 'packages/core/SKILL.md': `${sections(providers).join('\n\n')}\n` }
}

const head = `---
name: mailherald
description: Receives the webhooks of email providers (Amazon SES, SendGrid, Resend, Postmark, Mailgun and more) in TypeScript, verified and as one typed event model. Use it where an app handles bounces, complaints, deliveries, opens, clicks or inbound mail.
---

<!-- Written by \`pnpm generate\` from the docs: change them. -->`

const sections = (providers) => [
  head,
  '# Mailherald',
  'Mailherald verifies who sent a webhook, turns it into typed events, and calls handlers. The docs are next to this file: [guide](../../docs/guide.md), [events and fields](../../docs/events.md), [security](../../docs/security.md), and a page for each provider in `docs/providers/`. Read the page of the provider before you set it up.',
  '## Rules',
  rules,
  '## Install',
  blockUnder('docs/guide.md', '## Install'),
  'With `@mailherald/nestjs`, `fastify` or `lambda` in place of `express`; what speaks `fetch` needs core only. `npm install --save-dev @mailherald/testing` for tests.',
  '## Make a herald',
  blockUnder('docs/configuration.md', '# Configuration by the environment'),
  'It makes each provider whose variables are set. `MAILHERALD_PROVIDERS=resend,postmark` says which ones must be there. Other options are code, with the factory of `@mailherald/core/providers/<id>`, as on the page of the provider.',
  providersTable(providers),
  '## Mount it',
  'Deliveries arrive at `/<provider>` below the path that you choose.',
  ...mounts.flatMap(([host, heading]) => [`**${host}**`, blockUnder('docs/guide.md', heading)]),
  '**NestJS**',
  blockUnder('docs/configuration.md', '### NestJS'),
  "Handlers are methods of providers: `@OnEmailBounced({ bounce: 'permanent' }) remove(event: EmailBouncedEvent) { … }`, one decorator for each event type.",
  '## Handle events',
  blockUnder('docs/guide.md', '## Handlers'),
  'A pattern is a type, a family (`email.*`), `*`, or a list. `event.raw` is the payload of the provider.',
  '## Test',
  blockUnder('packages/testing/README.md', '# @mailherald/testing', 'ts'),
  "The event is the provider's name for it or an event type (`email.bounced`). The signer of each provider is in the [README](../testing/README.md#signers) of `@mailherald/testing`.",
  '## Deliveries are answered 401',
  'The log line `delivery refused` has a code. All other symptoms are in [Troubleshooting](../../docs/troubleshooting.md).',
  refusals(),
]

const rules = `- Never write a secret into code, never use \`unverified()\` outside of a machine of your own.
- Mount it above every body parser: signatures cover the bytes that arrived.
- A handler returns (or awaits) what it starts. It may run again for the same event: make effects idempotent by \`event.id\`.
- \`event.recipient\` can be null. \`shouldSuppress(event)\` says whether to stop mailing an address.
- Register a handler for \`unknown\`.
- What is slow goes behind a [queue](../../docs/queue.md).`

const mounts = [
  ['Express', '### Express'],
  ['Fastify', '### Fastify'],
  ['AWS Lambda', '### AWS Lambda'],
  ['Next.js, Hono, Bun, Deno, Workers', '### Anything that speaks `fetch`'],
]

/** The first block of code under a heading. */
function blockUnder(path, heading, info = String.raw`\w+`) {
  const [, below] = read(path).split(`\n${heading}\n`.trimStart())
  const block = new RegExp(`^\`\`\`${info}\n[^]*?\n\`\`\`$`, 'm').exec(below ?? '')?.[0]
  if (block === undefined) throw new Error(`${path} has no code under "${heading}".`)
  return block
}

function providersTable(providers) {
  const rows = providers.map((each) => [
    code(each.slug),
    code(each.factory),
    variablesOf(each)
      .map(({ name }) => code(name))
      .join(', '),
  ])
  return table([['provider', 'factory', 'variables'], ...rows])
}

function refusals() {
  const [, below] = read('docs/troubleshooting.md').split('\n## Every delivery is answered 401\n')
  const rows = below.split('\n\n').find((part) => part.startsWith('| code'))
  if (rows === undefined) throw new Error('docs/troubleshooting.md has no table of codes of 401.')
  return table(rows.split('\n').flatMap(cellsOf))
}

/** Without links: they lead from another folder. */
function cellsOf(line) {
  if (line.startsWith('| -')) return []
  const cells = line.slice(1, -1).split('|')
  return [cells.map((cell) => cell.trim().replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1'))]
}
