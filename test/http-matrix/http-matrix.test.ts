import { describeMatrix } from './describe-matrix.js'
import { everyProvider } from './every-provider.js'
import { expressHosts } from './hosts/express.js'
import { fastifyHost } from './hosts/fastify.js'
import { fetchHost } from './hosts/fetch.js'
import { koaHost } from './hosts/koa.js'
import { lambdaHosts } from './hosts/lambda.js'
import { webHosts } from './hosts/web.js'

describeMatrix([fetchHost, ...expressHosts, fastifyHost, ...lambdaHosts], everyProvider)
// Not ours: they show the lines of the page on hosts.
describeMatrix([koaHost, ...webHosts])
