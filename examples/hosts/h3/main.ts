import { H3, serve } from 'h3'
import { herald } from './herald.ts'

const app = new H3()
app.all('/webhooks/**', (event) => herald.fetch(event.req))

serve(app, { hostname: '127.0.0.1', port: Number(process.env.PORT ?? 8080), silent: true })
