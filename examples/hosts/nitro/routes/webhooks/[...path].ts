import { defineHandler } from 'nitro/h3'
import { herald } from '../../herald'

export default defineHandler((event) => herald.fetch(event.req))
