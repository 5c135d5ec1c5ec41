import { fileURLToPath } from 'node:url'
import {
  AnnotatedType,
  DEFAULT_CONFIG,
  SchemaGenerator,
  StringType,
  createFormatter,
  createParser,
  createProgram,
} from 'ts-json-schema-generator'
import ts from 'typescript'

const config = {
  ...DEFAULT_CONFIG,
  path: fileURLToPath(new URL('event.ts', import.meta.url)),
  tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
  type: 'AnyEvent',
  // A consumer ignores what it does not know.
  additionalProperties: true,
  sortProps: false,
  // That is done by `tsc -b`.
  skipTypeCheck: true,
}

const bytes = {
  supportsNode: (node) => ts.isTypeReferenceNode(node) && node.typeName.text === 'Uint8Array',
  createType: () => new AnnotatedType(new StringType(), { contentEncoding: 'base64' }, false),
}

/** The schema of every type that events are made of, by its name, from packages/core/src/events. */
export function definitions() {
  const program = createProgram(config)
  const parser = createParser(program, config, (chain) => chain.addNodeParser(bytes))
  const generator = new SchemaGenerator(program, parser, createFormatter(config), config)
  return named(generator.createSchema(config.type).definitions)
}

/** `EmailSentEvent`, of `EmailSentEvent<string,unknown>`. */
function named(found) {
  const text = JSON.stringify(found)
    .replaceAll('#/definitions/', '#/$defs/')
    .replaceAll(/(<|%3C)string(,|%2C)unknown(>|%3E)/g, '')
  return JSON.parse(text)
}
