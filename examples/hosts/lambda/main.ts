// A function URL on this machine, to try the handler: what AWS would call it with, for a request over HTTP.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { handler } from './handler.ts'

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(req.url ?? '/', 'http://localhost')
  const chunks: Uint8Array[] = []
  for await (const chunk of req) chunks.push(chunk as Uint8Array)
  const result = await handler({
    version: '2.0',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
    ),
    requestContext: {
      http: { method: req.method ?? 'GET', sourceIp: req.socket.remoteAddress ?? '' },
    },
    body: Buffer.concat(chunks).toString('base64'),
    isBase64Encoded: true,
  })
  res.writeHead(result.statusCode, result.headers).end(result.body)
}

createServer((req, res) => void answer(req, res)).listen(
  Number(process.env.PORT ?? 8080),
  '127.0.0.1',
)
