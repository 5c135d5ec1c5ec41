import { expressApp } from './express-app.js'
import { nestApp, type NestSide } from './nest-app.js'
import type { Side } from './start.js'

const [, , stack = '', given = ''] = process.argv
const port =
  stack === 'express'
    ? await expressApp(given as Side)
    : await nestApp(stack === 'nest-fastify' ? 'fastify' : 'express', given as NestSide)
// Also when the benchmark is interrupted.
process.on('disconnect', () => process.exit())
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1000)
})
process.send?.(`http://127.0.0.1:${port}`)
