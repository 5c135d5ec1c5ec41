import { describeMatrix } from './describe-matrix.js'
import { everyProvider } from './every-provider.js'
import { nestHosts } from './hosts/nest.js'

describeMatrix(nestHosts, everyProvider)
