import { herald } from '../../../herald'

const handle = (request: Request): Promise<Response> => herald.fetch(request)

export { handle as DELETE, handle as GET, handle as HEAD, handle as OPTIONS }
export { handle as PATCH, handle as POST, handle as PUT }
