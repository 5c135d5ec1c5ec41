import { chosenSamples } from './samples-by-type.mjs'
import { registration, variablesOf } from './variables.mjs'

/** What to ask an assistant for, to set a provider up: the same words for all of them. */
export function promptOf(each) {
  const { provider, slug } = each
  const steps = [
    'Install @mailherald/core with the adapter of this project: @mailherald/express, @mailherald/fastify, @mailherald/nestjs or @mailherald/lambda; what speaks fetch (Next.js, Hono, Bun, Deno, Workers) needs none. Install @mailherald/testing for the tests.',
    `Read SKILL.md and docs/providers/${slug}.md in node_modules/@mailherald/core, and follow them where you are unsure.`,
    `Make the provider with providersFromEnv() of @mailherald/core/from-env, and mount the herald at /webhooks, above every body parser: the URL is https://<host>/webhooks/${slug}.`,
    `Read these variables from the environment, never from code, and add them to the example of the environment file without values:\n${variableLines(each)}`,
    `Register handlers for the events that this project needs, with shouldSuppress(event) for its suppression list. ${provider.title} can send: ${provider.emits.join(', ')}.`,
    `Write a test with ${exampleOf(each)} of @mailherald/testing, signed as its README says.`,
    `Tell me what is left for me to do at ${provider.title}, with our host for hooks.example.com: ${registration(each)}.`,
  ]
  const numbered = steps.map((step, at) => `${at + 1}. ${step.replaceAll('\n', '\n   ')}`)
  return ['```text', opening(provider), ...numbered, '```'].join('\n')
}

function opening({ title }) {
  return `Receive the webhooks of ${title} in this project with Mailherald.\n`
}

function variableLines(each) {
  return variablesOf(each)
    .map(({ name, what }) => `- ${name}: ${what}`)
    .join('\n')
}

/** What most users try first. */
function exampleOf(each) {
  const types = chosenSamples(each).map(([type]) => type)
  const type = types.find((name) => name === 'email.bounced') ?? types[0]
  return `signedDelivery('${each.slug}', '${type}')`
}
