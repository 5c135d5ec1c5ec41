import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Says what is wrong with a value. */
export type Validator = (value: unknown) => readonly string[]

/** By a schema of JSON Schema 2020-12. */
export function validator(schema: AnySchemaObject): Validator {
  const ajv = new Ajv2020({ strict: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
