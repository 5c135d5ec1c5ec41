import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { silentLogger, type HeraldEvent } from '@mailherald/core'
import { inspector, type Inspector } from '@mailherald/inspector'
import { inspectorMiddleware } from '@mailherald/inspector/node'
import { postgresLedger, type PostgresLedger } from '@mailherald/postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import express from 'express'
import pg from 'pg'
import { recordingOf, sampleEvents } from '../ledger/sample-events.js'
import { heraldOf, received, sendGridEvents, sendGridPost, sendGridProvider } from '../posts.js'

/** An app with an inspector, a ledger that is full of events, and a memory that is full of deliveries. */
export interface FullApp {
  /** Of the page. */
  readonly url: string
  close(): Promise<void>
}

const size = 1000
const kept = 500

/** Starts it, with so many events of the last thirty days. */
export async function fullApp(events: number): Promise<FullApp> {
  const database = await postgresServer()
  const pool = new pg.Pool({ connectionString: database.url })
  const ledger = postgresLedger({ pool })
  await ledger.migrate()
  for (let start = 0; start < events; start += size) await fill(ledger, start, events)
  await pool.query('vacuum analyze')
  const view = inspector({ ledger, guard: () => true, logger: silentLogger })
  await remember(view, events)
  const { url, close } = await served(view)
  return {
    url,
    async close() {
      view.close()
      close()
      await pool.end()
      await database.remove()
    },
  }
}

async function fill(ledger: PostgresLedger, start: number, all: number): Promise<void> {
  const events = await sampleEvents(size, start)
  const now = Date.now()
  const recent = events.map((event, index): HeraldEvent => {
    const share = 1 - (start + index) / all
    return { ...event, occurredAt: new Date(now - share * month) }
  })
  await ledger.record(recordingOf(recent))
}

const month = 30 * 24 * 60 * 60 * 1000

async function remember(view: Inspector, from: number): Promise<void> {
  const herald = heraldOf(sendGridProvider, { observe: view })
  for (let n = 0; n < kept; n++) {
    await received(herald, sendGridPost(JSON.stringify(sendGridEvents(1, from + n))))
  }
}

async function served(view: Inspector): Promise<{ readonly url: string; close(): void }> {
  const server = express().use('/mailherald', inspectorMiddleware(view)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/mailherald/`, close }
}
