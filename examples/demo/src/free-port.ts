import { createServer, type AddressInfo } from 'node:net'

const lastPort = 65_535

/** The port, or the next one that nobody listens on. 0: any. */
export async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port <= lastPort; port++) {
    const free = await tryPort(port, host)
    if (free !== undefined) return free
  }
  throw new Error(`No port from ${wanted} on is free.`)
}

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(port, host, () => {
      const { port: free } = server.address() as AddressInfo
      server.close(() => resolve(free))
    })
  })
}
