import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What is wrong with a value by a schema of JSON Schema 2020-12. */
export function validator(schema: AnySchemaObject): (value: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
