import { PGlite } from '@electric-sql/pglite'
import { expect, it } from 'vitest'
import { pglitePool } from './pglite.js'

it(
  'leaves nothing open to the next who borrows the connection of PGlite',
  { timeout: 30_000 },
  async () => {
    const database = await PGlite.create()
    const pool = pglitePool(database)
    const broken = await pool.connect()
    await broken.query('begin')
    await broken.query('create table half (n int)')
    broken.release(true)
    const next = await pool.connect()
    const { rows } = await next.query(`select to_regclass('half') is null as gone`)
    expect(rows).toEqual([{ gone: true }])
    next.release()
    await database.close()
  },
)
