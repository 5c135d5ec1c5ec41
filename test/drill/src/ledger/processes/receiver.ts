import { createHerald, silentLogger } from '@mailherald/core'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { mailherald } from '@mailherald/express'
import { pgBossQueue } from '@mailherald/pg-boss'
import { postgresLedger } from '@mailherald/postgres'
import express from 'express'
import { openPool } from '../open-pool.js'
import { tellReady, told } from '../../processes/parent.js'

/** What a receiver is told. */
export interface ReceiverOrders {
  readonly url: string
  readonly port: number
  readonly publicKey: string
}

const { url, port, publicKey } = told() as ReceiverOrders
const pool = openPool(url)
const herald = createHerald({
  providers: [sendgrid({ publicKey })],
  ledger: postgresLedger({ pool }),
  queue: pgBossQueue({ connection: pool, backoffMs: 250, logger: silentLogger }),
  logger: false,
})
express().use('/webhooks', mailherald(herald)).listen(port, '127.0.0.1', tellReady)
