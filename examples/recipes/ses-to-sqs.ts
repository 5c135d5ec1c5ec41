import { createHerald } from '@mailherald/core'
import { amazonSes } from '@mailherald/core/providers/amazon-ses'
import { mailheraldRecords, type RecordsHandler } from '@mailherald/lambda'
import type { Database } from './database.js'
import { keepSuppressions } from './suppress-before-sending.js'

export function sesHandler(topicArn: string | undefined, database: Database): RecordsHandler {
  const herald = createHerald({ providers: [amazonSes({ topicArn })] })
  keepSuppressions(herald, database)
  return mailheraldRecords(herald, { provider: 'amazon-ses' })
}
