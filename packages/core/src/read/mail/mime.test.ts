import { describe, expect, it, vi } from 'vitest'
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
    expect(mail.html?.trim()).toBe('<p>grün</p>')
    expect(mail.text).toBeUndefined()
    expect(mail.headers['received']).toEqual(['by mx.example.com', 'by mail.example.org'])
    expect(mail.headers['cc']).toEqual(['e@example.org'])
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
    expect(mail.text?.trim()).toBe('hi')
    expect(mail.attachments).toEqual([
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
      expect(mail.from).toBeUndefined()
      expect(Object.getPrototypeOf(mail.headers)).toBe(Object.prototype)
    },
  )

  it('hands out a mail within the mail as an attachment, to the byte', async () => {
    const inner = latin1('Subject: inner', 'Content-Type: text/html', '', '<p>inner</p>', '')
    const mail = await parseMime(
      Buffer.concat([
        latin1('Content-Type: multipart/digest; boundary=b', '', '--b', '', ''),
        inner,
        latin1('', '--b--', ''),
      ]),
    )
    expect(mail).not.toHaveProperty('text')
    expect(mail).not.toHaveProperty('html')
    expect(mail.attachments).toEqual([
      { contentType: 'message/rfc822', size: inner.length, content: new Uint8Array(inner) },
    ])
  })

  it('reads file names in any notation', async () => {
    const nameOf = async (...headers: readonly string[]) => {
      const { attachments } = await parseMime(latin1('MIME-Version: 1.0', ...headers, '', 'x'))
      return attachments[0]?.filename
    }
    const pdf = 'Content-Type: application/pdf'
    const names = await Promise.all([
      nameOf(`${pdf}; name="=?UTF-8?B?5rWL6K+V?="`),
      nameOf(pdf, "Content-Disposition: attachment; filename*=UTF-8''gr%C3%BCn.pdf"),
      nameOf(
        pdf,
        "Content-Disposition: attachment; filename*0*=utf-8''gr%C3;",
        '\tfilename*1*=%BCn; filename*2=".pdf"',
      ),
      nameOf(pdf),
    ])
    expect(names).toEqual(['测试', 'grün.pdf', 'grün.pdf', undefined])
  })

  it('takes one of several alternatives, and joins what is in several places', async () => {
    const part = (type: string, content: string) => ['--a', `Content-Type: ${type}`, '', content]
    const mail = await parseMime(
      latin1(
        'Content-Type: multipart/mixed; boundary="o o"',
        '',
        'preamble',
        '--o o',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        ...part('text/plain', 'one'),
        ...part('text/html', '<p>one</p>'),
        '--a--',
        'epilogue',
        '--o o  ',
        '',
        'a < b',
        '--o o',
        'Content-Type: text/html (a comment)',
        '',
        '<!-- no --><p>two &amp; three</p>',
        '--o o--',
        'epilogue',
      ),
    )
    expect(mail.text).toBe('one\n\na < b\n\ntwo & three')
    expect(mail.html).toBe(
      '<p>one</p>\n\n<div>a &#60; b</div>\n<!-- no --><p>two &amp; three</p>\n',
    )
  })

  it.each([
    ['flowed', 'a \r\nb\r\n  c\r\n-- \r\nAnn', 'a b\n c\n-- \nAnn'],
    ['flowed; delsp=yes', 'a \r\nb', 'ab'],
    ['fixed', 'a \r\nb', 'a \nb'],
  ])('unfolds text that is %s', async (format, content, expected) => {
    const mail = await parseMime(latin1(`Content-Type: text/plain; format=${format}`, '', content))
    expect(mail.text).toBe(`${expected}\n`)
  })

  it('reads quoted-printable and charsets, also where they are wrong', async () => {
    const textOf = async (type: string, content: string) =>
      (
        await parseMime(
          latin1(
            `Content-Type: ${type}`,
            'Content-Transfer-Encoding: Quoted-Printable',
            '',
            content,
          ),
        )
      ).text
    expect(await textOf('text/plain; charset=utf-8', 'gr=C3=\r\n=BCn= \r\n!')).toBe('grün!\n')
    expect(await textOf('text/plain; charset=iso-8859-1', 'gr=FCn =')).toBe('grün \n')
    expect(await textOf('text/plain; charset=nonsense', '100=% =zz =4')).toBe('100=% =zz =4\n')
    expect(await textOf('text/plain; charset=utf-16le', 'a=00=0D=0A')).toBe('a\u0A0D\n')
  })

  it('reads base64 whose lines are padded one by one', async () => {
    const head = ['Content-Type: text/plain', 'Content-Transfer-Encoding: base64']
    const { text } = await parseMime(latin1(...head, '', 'YQ==', 'YmM=', 'ZGVm', 'Zw'))
    expect(text).toBe('abcdefg')
  })

  it('shares no memory with the bytes that it is given', async () => {
    const bytes = latin1('Content-Type: application/pdf', '', 'abc')
    const { attachments } = await parseMime(bytes)
    bytes.fill(0)
    expect(attachments[0]?.content).toEqual(new Uint8Array(Buffer.from('abc')))
  })

  const head = ['From: a@example.com', 'Subject: hi', 'Content-Type: multipart/mixed; boundary=b0']
  const deep = (levels: number) =>
    Array.from({ length: levels - 1 }, (_, level) => [
      `--b${level}`,
      `Content-Type: multipart/mixed; boundary=b${level + 1}`,
      '',
    ]).flat()

  it.each([
    ['1,000 parts', Array.from({ length: 999 }, () => ['--b0', '', 'x']).flat(), false],
    ['1,001 parts', Array.from({ length: 1000 }, () => ['--b0', '', 'x']).flat(), true],
    [
      '40,000 mails within it',
      Array.from({ length: 40_000 }, () => [
        '--b0',
        'Content-Type: message/rfc822',
        '',
        'A: b',
        '',
        'x',
      ]).flat(),
      true,
    ],
    ['32 levels', [...deep(32), '--b31', '', 'x'], false],
    ['33 levels', [...deep(33), '--b32', '', 'x'], true],
    ['255 KiB of headers', ['--b0', `X: ${'x'.repeat(255 * 1024)}`, '', 'x'], false],
    ['257 KiB of headers', ['--b0', `X: ${'x'.repeat(257 * 1024)}`, '', 'x'], true],
  ])('hands out a mail of %s whole: %3$s', async (_, lines, isWhole) => {
    const bytes = latin1([...head, '', ...lines].join('\r\n'))
    const mail = await parseMime(bytes)
    expect(mail).toMatchObject({ from: { address: 'a@example.com' }, subject: 'hi' })
    expect(mail.attachments).toHaveLength(isWhole ? 1 : 0)
    expect(bytes.equals(mail.attachments[0]?.content ?? Buffer.alloc(0))).toBe(isWhole)
  })

  it('makes no list of the lines of a text, however many it has', async () => {
    const split = vi.spyOn(String.prototype, 'split')
    const lines = 1_400_000
    const mail = await parseMime(
      latin1('Content-Type: text/plain; format=flowed; delsp=yes', '', '> x \r\n'.repeat(lines)),
    )
    const longest = Math.max(...split.mock.contexts.map((text) => String(text).length))
    split.mockRestore()
    expect(mail.text).toBe(`${'> x'.repeat(lines)}\n`)
    expect(longest).toBeLessThan(100)
  })
})
