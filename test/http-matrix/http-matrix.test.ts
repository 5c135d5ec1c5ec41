import { describeMatrix } from './describe-matrix.js'
import { expressHosts } from './hosts/express.js'
import { fetchHost } from './hosts/fetch.js'
import { lambdaHosts } from './hosts/lambda.js'

describeMatrix([fetchHost, ...expressHosts, ...lambdaHosts])
