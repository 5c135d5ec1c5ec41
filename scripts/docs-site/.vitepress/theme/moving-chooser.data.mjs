import { comparable } from '../../../generate/moving.mjs'
import { describeProviders } from '../../../generate/providers.mjs'

export default { load: async () => comparable(await describeProviders()) }
