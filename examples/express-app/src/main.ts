import { once } from 'node:events'
import { runDemo } from '@mailherald/demo'
import { createApp } from './app.js'

await runDemo('Express', async ({ options, host, port }) => {
  const { app, herald, view } = createApp(options)
  const server = app.listen(port, host)
  await once(server, 'listening')
  return {
    herald,
    inspectorUrl: view.signInUrl(`http://${host}:${port}/mailherald/`),
    close: () => new Promise<void>((done) => void server.close(() => done())),
  }
})
