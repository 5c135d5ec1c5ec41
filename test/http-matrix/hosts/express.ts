import { mailherald } from '@mailherald/express'
import express5 from 'express'
import express4 from 'express4'
import type { AdapterHost } from '@mailherald/testing/adapter'
import { heraldHost } from './herald-host.js'
import { listen } from './listen.js'

/** Express, with the application's own JSON parser after Mailherald. */
function expressHost(name: string, express: typeof express5): AdapterHost {
  return heraldHost(name, (herald) => {
    const app = express()
    app.use('/webhooks', mailherald(herald))
    app.use(express.json())
    return listen(app)
  })
}

export const expressHosts: readonly AdapterHost[] = [
  expressHost('Express 5', express5),
  // Their types differ where no test looks.
  expressHost('Express 4', express4 as unknown as typeof express5),
]
