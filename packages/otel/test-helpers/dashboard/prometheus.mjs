// A real Prometheus on metrics that were written before: `apt-get install prometheus`.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@mailherald/test-support/free-port'

/** Starts it, and resolves with how to ask it. */
export async function prometheusWith(text) {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-prometheus-'))
  const at = (name) => join(folder, name)
  writeFileSync(at('metrics.txt'), text)
  writeFileSync(at('prometheus.yml'), 'scrape_configs: []\n')
  const data = at('data')
  const fill = ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet', at('metrics.txt'), data]
  execFileSync('promtool', fill)
  const address = `127.0.0.1:${await freePort()}`
  const where = [`--config.file=${at('prometheus.yml')}`, `--storage.tsdb.path=${data}`]
  const server = spawn('prometheus', [...where, `--web.listen-address=${address}`], {
    stdio: 'ignore',
  })
  await ready(`http://${address}/-/ready`)
  return {
    ask: (query, range) => ask(`http://${address}/api/v1/query_range`, { query, ...range }),
    stop() {
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ready(url) {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await setTimeout(50)
}

async function ask(url, query) {
  const response = await fetch(`${url}?${new URLSearchParams(query)}`)
  const { data, error } = await response.json()
  if (data === undefined) throw new Error(`${query.query}: ${error}`)
  return data.result
}
