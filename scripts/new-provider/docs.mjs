/** The page of a provider: its headings, and places for what `pnpm generate` writes. */
export function docsPage(provider) {
  return { [`docs/providers/${provider.slug}.md`]: page(provider) }
}

function page(provider) {
  const { slug, title, inbound } = provider
  return `# ${title}

Id \`${slug}\`. ${title}'s pages: [webhooks](https://docs.example.com/webhooks).

<!-- facts -->
<!-- end of facts -->

Items marked _unconfirmed_ are not documented by the provider.

## Set it up

\`\`\`ts
${setUp(provider)}
\`\`\`

Create the webhook with the URL \`https://hooks.example.com/webhooks/${slug}\`.

### Ask your assistant

<!-- prompt -->
<!-- end of prompt -->

## Events

<!-- events -->
<!-- end of events -->

Anything else is \`unknown\`.

## Fields

<!-- fields -->
<!-- end of fields -->
${inbound ? '\n## Inbound\n\n`email.received` has the text, the HTML, the headers and the files of the message.\n' : ''}
## Who posts

${trust(provider)}

## Answers and retries

Mailherald answers 200 when the handlers are done, and 503 to get the delivery again.

## Traps

None known.

## Unconfirmed

Retries · time-outs · the largest body.
`
}

function setUp({ slug, factory, signs }) {
  const name = slug.replaceAll('-', '_').toUpperCase()
  const option =
    signs === 'token'
      ? `verify: urlToken(process.env.${name}_TOKEN)`
      : `secret: process.env.${name}_SECRET`
  return `import { createHerald } from '@mailherald/core'
import { ${factory} } from '@mailherald/core/providers/${slug}'
${signs === 'token' ? "import { urlToken } from '@mailherald/core/verify'\n" : ''}
const herald = createHerald({ providers: [${factory}({ ${option} })] })`
}

function trust({ title, signs }) {
  return signs === 'token'
    ? `**Nothing is signed**: whoever has the secret in the URL can post any event. \`authenticity\` is \`shared-secret\` at best.`
    : `${title} signs each delivery: \`authenticity\` is \`signed\`. Several secrets in a list are accepted while they change.`
}
