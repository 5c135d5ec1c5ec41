import { withHeaders, type Signer } from './sample-delivery.js'

const formType = 'application/x-www-form-urlencoded'

/** Gives a sample the form that its JSON stands for, with names in brackets. */
export const formWire: Signer = (delivery) => {
  if (delivery.headers['content-type'] === formType) return delivery
  const payload: unknown = JSON.parse(new TextDecoder().decode(delivery.body))
  const form = new URLSearchParams(pairsOf('', payload)).toString()
  const body = new TextEncoder().encode(form)
  return { ...withHeaders(delivery, { 'content-type': formType }), body }
}

function pairsOf(name: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    pairsOf(name === '' ? key : `${name}[${key}]`, member),
  )
}
