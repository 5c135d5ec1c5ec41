import type { RequestHandler } from '@sveltejs/kit'
import { herald } from '../../../herald'

export const fallback: RequestHandler = ({ request }) => herald.fetch(request)
