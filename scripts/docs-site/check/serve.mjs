import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a folder on the loopback interface. */
export async function serve(folder) {
  const server = createServer((request, response) => answer(folder, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

function answer(folder, { url }, response) {
  const path = decodeURIComponent(new URL(url, 'http://site').pathname)
  const file = join(folder, normalize(path.replace(/\/$/, '/index.html')))
  const found = existsSync(file)
  const type = types[extname(file)] ?? 'text/plain'
  response.writeHead(found ? 200 : 404, { 'content-type': `${type}; charset=utf-8` })
  response.end(found ? readFileSync(file) : 'not found')
}
