import type { Table } from '../row.js'
import { batches } from './batches.js'
import { byHandRows } from './by-hand.js'
import { coldStart } from './cold-start.js'
import { eventLoop } from './event-loop.js'
import { http } from './http.js'
import { importTime } from './import-time.js'
import { lambda } from './lambda.js'
import { ledger } from './ledger.js'
import { linearity } from './linearity.js'
import { memory } from './memory.js'
import { pgBoss } from './pg-boss.js'
import { service } from './service.js'
import { queue } from './queue.js'
import { rememberedRows } from './remembered.js'
import { weight } from './weight.js'

export const tables: readonly Table[] = [
  {
    title: 'Measured',
    rows: [
      ...service,
      ...byHandRows,
      ...batches,
      ...http,
      ...queue,
      ...pgBoss,
      ...ledger,
      ...memory,
      ...rememberedRows,
      ...eventLoop,
      ...importTime,
      ...coldStart,
      ...lambda,
      ...weight,
    ],
  },
  { title: 'Linear time', rows: linearity },
]
