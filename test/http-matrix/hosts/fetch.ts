import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { AdapterHost } from '@mailherald/testing/adapter'
import { heraldHost } from './herald-host.js'
import { listen } from './listen.js'

/** The `fetch` handler, behind the smallest bridge from Node's http to web-standard requests. */
export const fetchHost: AdapterHost = heraldHost('fetch', (herald) =>
  listen(async (req, res) => {
    const headers = new Headers()
    for (const [name, values = []] of Object.entries(req.headersDistinct)) {
      for (const value of values) headers.append(name, value)
    }
    const bodiless = req.method === 'GET' || req.method === 'HEAD'
    const request = new Request(`http://${req.headers.host}${req.url}`, {
      method: req.method ?? 'GET',
      headers,
      duplex: 'half',
      body: bodiless ? null : (Readable.toWeb(req) as ReadableStream<Uint8Array>),
    })
    const response = await herald.fetch(request)
    res.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      connection: 'close',
    })
    res.end(await response.text())
  }),
)
