import { describeBundlers } from './describe-bundlers.js'
import { describeJest, describeNestTemplate } from './describe-jest.js'
import { describeTypes } from './describe-types.js'
import { laidOut } from './laid-out.js'

const folder = laidOut()

describeBundlers(folder)
describeJest(folder)
describeNestTemplate(folder)
describeTypes(folder)
