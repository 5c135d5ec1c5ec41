import { createHerald, silentLogger } from '@mailherald/core'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { bullmqQueue } from '@mailherald/bullmq'
import { mailherald } from '@mailherald/express'
import express from 'express'
import { tellReady, told } from './parent.js'

/** What a receiver is told. */
export interface ReceiverOrders {
  readonly connection: string
  readonly port: number
  readonly publicKey: string
}

const { connection, port, publicKey } = told() as ReceiverOrders
const herald = createHerald({
  providers: [sendgrid({ publicKey })],
  queue: bullmqQueue({ connection, backoffMs: 250, logger: silentLogger }),
  logger: false,
})
express().use('/webhooks', mailherald(herald)).listen(port, '127.0.0.1', tellReady)
