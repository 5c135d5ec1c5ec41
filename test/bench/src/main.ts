import { run } from './run.js'
import { tables } from './rows/tables.js'

await run('own', tables)
