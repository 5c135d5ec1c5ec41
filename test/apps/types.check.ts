import { laidOut } from './laid-out.js'
import { allCells, describeTypes } from './describe-types.js'

describeTypes(laidOut(), allCells)
