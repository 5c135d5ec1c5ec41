import { herald } from '$lib/herald'
import type { RequestHandler } from '@sveltejs/kit'

export const fallback: RequestHandler = ({ request, getClientAddress }) =>
  herald.fetch(request, { remoteAddress: getClientAddress() })
