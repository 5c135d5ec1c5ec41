import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import type { Herald } from '@mailherald/core'
import { mailherald } from '@mailherald/express'
import type { SampleDelivery } from '@mailherald/testing'
import express from 'express'

let started: Promise<PGlite> | undefined

/** PostgreSQL in this process, started once, with the tables of a recipe and no others. */
export async function databaseWith(...tables: readonly string[]): Promise<PGlite> {
  started ??= PGlite.create()
  const database = await started
  await database.exec('drop schema public cascade; create schema public')
  for (const table of tables) await database.exec(table)
  return database
}

/** The status of each delivery, sent one after the other over HTTP to an Express app of the herald. */
export async function sentTo(
  herald: Herald,
  ...deliveries: readonly SampleDelivery[]
): Promise<number[]> {
  const server = express().use('/webhooks', mailherald(herald)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const statuses: number[] = []
  for (const delivery of deliveries) {
    statuses.push((await fetch(new URL(delivery.url, origin), delivery)).status)
  }
  server.close()
  await herald.close()
  return statuses
}
