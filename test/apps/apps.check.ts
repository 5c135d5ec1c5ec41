import { describeBundlers } from './describe-bundlers.js'
import { describeJest } from './describe-jest.js'
import { allCells, describeTypes } from './describe-types.js'
import { laidOut } from './laid-out.js'

const folder = laidOut()

describeBundlers(folder)
describeJest(folder)
describeTypes(folder, allCells)
