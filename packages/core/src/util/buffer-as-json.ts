/** What to do about a body that was a Buffer. */
export const wasBuffer: string =
  'The body is a Buffer that was turned into JSON: it was altered before it came here. supertest and superagent do ' +
  'that with .send(buffer) under a JSON content type: send a string.'

const head = Buffer.from('{"type":"Buffer","data":[')

/** Whether a body is a Buffer that something turned into JSON, as supertest does. */
export function isBufferAsJson(body: Uint8Array): boolean {
  return head.equals(body.subarray(0, head.length))
}
