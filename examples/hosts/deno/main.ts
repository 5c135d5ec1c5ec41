import { herald } from './herald.ts'

const port = Number(Deno.env.get('PORT') ?? 8080)

Deno.serve({ hostname: '127.0.0.1', port }, (request, { remoteAddr }) => {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith('/webhooks/')) return new Response(null, { status: 404 })
  return herald.fetch(request, { remoteAddress: remoteAddr.hostname })
})
