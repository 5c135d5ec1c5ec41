import { describeMatrix } from './describe-matrix.js'
import { expressHosts } from './hosts/express.js'
import { fastifyHost } from './hosts/fastify.js'
import { fetchHost } from './hosts/fetch.js'
import { koaHost } from './hosts/koa.js'
import { lambdaHosts } from './hosts/lambda.js'
import { webHosts } from './hosts/web.js'

describeMatrix([fetchHost, ...expressHosts, fastifyHost, koaHost, ...webHosts, ...lambdaHosts])
