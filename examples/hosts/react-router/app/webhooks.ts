import { herald } from '../herald'

const handle = ({ request }: { request: Request }): Promise<Response> => herald.fetch(request)

export { handle as action, handle as loader }
