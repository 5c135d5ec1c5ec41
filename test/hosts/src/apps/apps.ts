import type { RuntimeKind } from './paths.js'

/** One example, and how it is tried. */
export interface App {
  readonly name: string
  /** Below `examples/hosts`. */
  readonly folder: string
  /** The script of its package.json that starts it. */
  readonly start: string
  readonly runtime: RuntimeKind
  /** What its build must not say. */
  readonly unsaid: RegExp
  /** Lines that are taken out, to show what they are there for. */
  readonly without?: readonly Line[]
}

/** A line of a file of an app. */
export interface Line {
  readonly file: string
  readonly text: string
}

/** Core's optional peers are nothing that a bundler should ask for. */
const usual = { start: 'start', runtime: 'node', unsaid: /busboy|postal-mime/i } as const

/** Those that take longest come first. */
export const apps: readonly App[] = [
  { ...usual, name: 'next', folder: 'next', unsaid: /busboy|postal-mime|warn|error/i },
  { ...usual, name: 'sveltekit', folder: 'sveltekit' },
  { ...usual, name: 'react-router', folder: 'react-router' },
  { ...usual, name: 'nitro', folder: 'nitro', unsaid: /error/i },
  { ...usual, name: 'workers', folder: 'workers' },
  { ...usual, name: 'elysia', folder: 'elysia', runtime: 'bun' },
  { ...usual, name: 'bun', folder: 'bun', runtime: 'bun' },
  { ...usual, name: 'deno', folder: 'deno', runtime: 'deno' },
  { ...usual, name: 'fastify', folder: 'fastify' },
  { ...usual, name: 'lambda', folder: 'lambda' },
  { ...usual, name: 'hono', folder: 'hono' },
  { ...usual, name: 'h3', folder: 'h3' },
  { ...usual, name: 'koa', folder: 'koa' },
]

/** SvelteKit as it is without the settings of its example. */
export const bareSvelteKit: App = {
  ...usual,
  name: 'sveltekit without settings',
  folder: 'sveltekit',
  without: [
    { file: 'vite.config.ts', text: "      csrf: { trustedOrigins: ['*'] },\n" },
    { file: 'package.json', text: 'BODY_SIZE_LIMIT=2M ' },
  ],
}
