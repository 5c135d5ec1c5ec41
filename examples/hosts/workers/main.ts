import { herald } from './herald.ts'

export default {
  fetch(request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith('/webhooks/')) return new Response(null, { status: 404 })
    return herald.fetch(request)
  },
}
