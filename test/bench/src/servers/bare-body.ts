import type { IncomingMessage, ServerResponse } from 'node:http'

/** The least that anybody does who needs the body's bytes: collect them, parse them, answer. */
export function answerBare(
  req: IncomingMessage,
  res: ServerResponse,
  handle: (payload: unknown) => void,
): void {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    handle(JSON.parse(Buffer.concat(chunks).toString()))
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"events":1}')
  })
}
