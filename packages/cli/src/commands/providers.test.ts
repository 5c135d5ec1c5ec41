import { providerList } from '@mailherald/core/providers'
import { describe, expect, it } from 'vitest'
import { hasTerminal, inPipe, onTerminal, plain } from '../../test-helpers/command.js'

const idsIn = (stdout: string): string[] =>
  (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)

describe('mailherald providers', () => {
  it('prints the data of core as JSON into a pipe', async () => {
    const { code, stdout, stderr } = await inPipe(['providers'])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(providerList)))
  })

  it.skipIf(!hasTerminal)('prints a table on a terminal, cut to its width', async () => {
    const ended = await onTerminal(['providers'])
    const lines = plain(ended).trim().split('\n')
    expect(ended.code).toBe(0)
    expect(ended.stdout).toContain('\u001B[1m')
    expect(lines[0]).toMatch(/^id +types +inbound +signs +how deliveries are verified$/)
    expect(lines.at(-1)).toBe(`${providerList.length} providers`)
    expect(Math.max(...lines.map(({ length }) => length))).toBe(100)
  })

  it.skipIf(!hasTerminal)('prints JSON on a terminal too, if it is told to', async () => {
    const { stdout } = await onTerminal(['providers', '--json', '--group', 'self-hosted'])
    expect(idsIn(stdout)).toEqual(['emailengine', 'mautic', 'postal', 'usesend'])
  })

  it.each([
    [
      ['--signs', 'url'],
      ['alibaba-directmail', 'mandrill'],
    ],
    [
      ['--signs', 'id', '--inbound'],
      ['agentmail', 'ahasend', 'amazon-ses', 'resend', 'sweego'],
    ],
    [['--emits', 'domain_group.created'], ['simplysend']],
  ])('%j filters', async (args, ids) => {
    expect(idsIn((await inPipe(['providers', ...args])).stdout)).toEqual(ids)
  })

  it('tells all of one provider', async () => {
    const { stdout } = await inPipe(['providers', 'postmark', '--text'])
    expect(stdout).toContain('10 times within ten and a half hours')
    expect(stdout).toMatch(/403 +discarded/)
  })

  it.each([
    [['provders'], "unknown command 'provders'\n(Did you mean providers?)"],
    [['providers', 'sengrid'], 'There is no provider "sengrid". Did you mean sendgrid?'],
    [['providers', '--emits', 'email.bounce'], 'Did you mean email.bounced?'],
    [['providers', '--sings'], "unknown option '--sings'\n(Did you mean --signs?)"],
    [['providers', '--signs', 'header'], 'Allowed choices are body, time, id, url, token, nothing'],
  ])('%j is wrong use, and the nearest is said', async (args, message) => {
    const { code, stdout, stderr } = await inPipe(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
