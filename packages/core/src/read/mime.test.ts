import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseMime } from './mime.js'

const latin1 = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')

describe('parseMime', () => {
  it('reads who, what and which headers', async () => {
    const mail = await parseMime(
      latin1(
        'Received: by mx.example.com',
        'Received: by mail.example.org',
        'From: =?UTF-8?B?SsO8cmdlbg==?= <j@example.com>',
        'To: Team: a@example.org, "B, C" <b@example.org>;, d@example.org',
        'Cc: e@example.org',
        'Subject: =?iso-8859-1?Q?gr=FCn?=',
        'Message-ID: <m1@example.com>',
        'Date: Mon, 3 Jun 2024 12:00:00 +0200',
        'Content-Type: text/html; charset=iso-8859-1',
        '',
        '<p>grün</p>',
      ),
    )
    expect(mail).toMatchObject({
      messageId: '<m1@example.com>',
      from: { address: 'j@example.com', name: 'Jürgen' },
      to: [
        { address: 'a@example.org' },
        { address: 'b@example.org', name: 'B, C' },
        { address: 'd@example.org' },
      ],
      cc: [{ address: 'e@example.org' }],
      subject: 'grün',
      date: new Date('2024-06-03T10:00:00Z'),
      attachments: [],
    })
    expect(mail?.html?.trim()).toBe('<p>grün</p>')
    expect(mail?.text).toBeUndefined()
    expect(mail?.headers['received']).toEqual(['by mx.example.com', 'by mail.example.org'])
    expect(mail?.headers['cc']).toEqual(['e@example.org'])
  })

  it('reads attachments to the byte', async () => {
    const mail = await parseMime(
      latin1(
        'From: a@example.com',
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'hi',
        '--b',
        'Content-Type: image/png; name="a.png"',
        'Content-Disposition: inline; filename="a.png"',
        'Content-ID: <cid1>',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.of(0, 255, 128).toString('base64'),
        '--b--',
      ),
    )
    expect(mail?.text?.trim()).toBe('hi')
    expect(mail?.attachments).toEqual([
      {
        filename: 'a.png',
        contentType: 'image/png',
        size: 3,
        contentId: 'cid1',
        disposition: 'inline',
        content: Uint8Array.of(0, 255, 128),
      },
    ])
  })

  it.each(['', 'no mail at all', '\0\xff', 'From: \r\n\r\n', '__proto__: 1\r\n\r\nx'])(
    'makes the best of %j',
    async (text) => {
      const mail = await parseMime(latin1(text))
      expect(mail).toMatchObject({ to: [], cc: [], attachments: [] })
      expect(mail?.from).toBeUndefined()
      expect(Object.getPrototypeOf(mail?.headers)).toBe(Object.prototype)
    },
  )

  it('gives up on what is nested too deep', async () => {
    const levels = Array.from({ length: 300 }, (_, level) => [
      `Content-Type: multipart/mixed; boundary=b${level}`,
      '',
      `--b${level}`,
    ])
    expect(await parseMime(latin1('From: a@example.com', ...levels.flat()))).toBeUndefined()
  })

  it('gives nothing where postal-mime is not installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailherald-'))
    try {
      cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), folder, { recursive: true })
      const url = pathToFileURL(join(folder, 'read/index.js')).href
      const script = `
        import { parseMime } from ${JSON.stringify(url)}
        console.log(await parseMime(Buffer.from('From: a@example.com')))`
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(stdout.trim()).toBe('undefined')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
