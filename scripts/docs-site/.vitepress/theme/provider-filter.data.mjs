import { filterable } from '../../../generate/properties.mjs'
import { groups } from '../../../generate/provider-list.mjs'
import { describeProviders } from '../../../generate/providers.mjs'

export default { load: async () => filterable(await describeProviders(), groups) }
