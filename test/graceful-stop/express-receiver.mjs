// An app of Express that ends as the guide says.
import { mailherald } from '@mailherald/express'
import { createHerald } from '@mailherald/core'
import express from 'express'
import { options, writeDown } from './settings.mjs'

const herald = createHerald(options())
const app = express()
let stopping = false
app.use((_req, res, next) => {
  // Without it a client that keeps its connection would keep the process.
  if (stopping) res.set('connection', 'close')
  next()
})
app.use(writeDown)
app.use('/webhooks', mailherald(herald))
const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port))

process.once('SIGTERM', () => {
  stopping = true
  server.close(() => herald.close())
})
