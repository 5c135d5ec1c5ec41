import { describeMatrix } from './describe-matrix.js'
import { nestHosts } from './hosts/nest.js'

describeMatrix(nestHosts)
