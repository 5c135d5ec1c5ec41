import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Dicer } from '@fastify/busboy'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MailheraldError } from '../../errors.js'
import { fieldText, readForm } from './form.js'
import type { Form } from './shape.js'
import type { FormLimits } from './form-limits.js'

const multipart = 'multipart/form-data; boundary=xYzZY'

function read(type: string, body: string | Uint8Array, limits?: Partial<FormLimits>) {
  return readForm(
    {
      headers: { 'content-type': type },
      body: typeof body === 'string' ? Buffer.from(body) : body,
    },
    limits,
  )
}

function part(head: string, value: string | Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`--xYzZY\r\n${head}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
}

function field(name: string, value: string | Uint8Array): Uint8Array {
  return part(`Content-Disposition: form-data; name="${name}"`, value)
}

function body(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([...parts, Buffer.from('--xYzZY--\r\n')])
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

function bytesOf(form: Form, name: string): string | undefined {
  const bytes = form.fields.get(name)?.[0]?.bytes
  return bytes && Buffer.from(bytes).toString('latin1')
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return MailheraldError.is(error) ? error.code : `no MailheraldError: ${String(error)}`
}

describe('readForm, urlencoded', () => {
  const urlencoded = 'application/x-www-form-urlencoded'

  it('reads names and values, escaped or not', async () => {
    const form = await read(urlencoded, 'a=1&b=x+y&c%20d=%C3%BC%2B&empty=&bare&&a=2')
    expect([...form.fields.keys()]).toEqual(['a', 'b', 'c d', 'empty', 'bare'])
    expect(['a', 'b', 'c d', 'empty', 'bare'].map((name) => fieldText(form, name))).toEqual([
      '1',
      'x y',
      'ü+',
      '',
      '',
    ])
    expect(form.fields.get('a')).toHaveLength(2)
    expect(fieldText(form, 'missing')).toBeUndefined()
  })

  it.each([
    ['%', '%'],
    ['100%', '100%'],
    ['%4', '%4'],
    ['%zz%41', '%zzA'],
    ['a=b', 'a=b'],
    ['%2B+', '+ '],
  ])('takes %j for %j', async (value, expected) => {
    expect(fieldText(await read(urlencoded, `a=${value}`), 'a')).toBe(expected)
  })

  it('decodes as the content type says, or as the caller does', async () => {
    const form = await read(`${urlencoded}; charset=iso-8859-1`, 'a=%FC')
    expect(fieldText(form, 'a')).toBe('ü')
    const unlabelled = await read(urlencoded, 'a=%D0')
    expect(fieldText(unlabelled, 'a', 'koi8-r')).toBe('п')
  })

  it('gives the same as URLSearchParams for whatever URLSearchParams writes', async () => {
    const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })))
    await fc.assert(
      fc.asyncProperty(pairs, async (written) => {
        const params = new URLSearchParams(written)
        const form = await read(urlencoded, params.toString(), { nameBytes: 1000 })
        const found = [...form.fields].map(([name, values]) => [
          name,
          values.map(({ bytes }) => Buffer.from(bytes).toString()),
        ])
        // Reading drops a byte order mark at the beginning of a name.
        const names = [...new Set(params.keys())].filter((name) => !name.startsWith('\uFEFF'))
        for (const name of names) expect(found).toContainEqual([name, params.getAll(name)])
      }),
    )
  })

  it('stops at the limits', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => `f${index}=1`).join('&')
    expect(await codeOf(read(urlencoded, many))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(urlencoded, many, { parts: 1001, fields: 1001 }))).toMatch(/^no/)
    expect(await codeOf(read(urlencoded, 'a&b&c', { parts: 2 }))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(urlencoded, 'a&b&c', { fields: 2 }))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(urlencoded, '&'.repeat(1001)))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(urlencoded, 'abc=1', { nameBytes: 2 }))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(urlencoded, 'a=123', { fieldBytes: 2 }))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(urlencoded, 'a=123', { totalBytes: 4 }))).toBe('ERR_BODY_TOO_LARGE')
  })
})

describe('readForm, multipart', () => {
  it('reads fields and files in their order', async () => {
    const form = await read(
      multipart,
      body(
        field('subject', 'Hi'),
        part(
          'content-disposition: form-data; name="attachment1"; filename="a.png"\r\nContent-Type: Image/PNG; x=1',
          Uint8Array.of(0, 255, 13, 10),
        ),
        field('subject', 'again'),
      ),
    )
    expect(form.fields.get('subject')?.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      'Hi',
      'again',
    ])
    expect(form.files).toEqual([
      {
        field: 'attachment1',
        filename: 'a.png',
        contentType: 'image/png',
        bytes: Uint8Array.of(0, 255, 13, 10),
      },
    ])
  })

  it('keeps the bytes of every field, whatever their charset', async () => {
    const form = await read(multipart, body(field('text', latin1('grün'))))
    expect(bytesOf(form, 'text')).toBe('grün')
    expect(fieldText(form, 'text', 'iso-8859-1')).toBe('grün')
    expect(fieldText(form, 'text')).toBe('grün')
    expect(fieldText(form, 'text', 'no-such-charset')).toBe('grün')
    expect(fieldText(form, 'text', 'utf-8')).toBe('gr\uFFFDn')
  })

  it('heeds the charset that a part names', async () => {
    const head =
      'Content-Disposition: form-data; name="text"\r\nContent-Type: text/plain; charset="koi8-r"'
    const form = await read(multipart, body(part(head, Uint8Array.of(0xd0))))
    expect(fieldText(form, 'text')).toBe('п')
    expect(form.files).toEqual([])
  })

  it.each([
    ['UTF-8', 'filename="grün.txt"', 'utf8', 'grün.txt'],
    ['Latin-1', 'filename="grün.txt"', 'latin1', 'grün.txt'],
    ['RFC 8187', `filename="x"; filename*=UTF-8''gr%C3%BCn.txt`, 'utf8', 'grün.txt'],
    ['quotes', String.raw`filename="a \"b\"; c.txt"`, 'utf8', 'a "b"; c.txt'],
    ['a path', String.raw`filename="C:\tmp\a.txt"`, 'utf8', 'a.txt'],
    ['a path upwards', 'filename="../../etc/a.txt"', 'utf8', 'a.txt'],
    ['no quotes', 'filename=a.txt', 'utf8', 'a.txt'],
    ['nothing', 'filename=""', 'utf8', undefined],
  ] as const)('reads a file name in %s', async (_, parameter, encoding, expected) => {
    const head = `Content-Disposition: form-data; name="f"; ${parameter}`
    const posted = body(
      Buffer.concat([
        Buffer.from('--xYzZY\r\n'),
        Buffer.from(head, encoding),
        latin1('\r\n\r\nx\r\n'),
      ]),
    )
    const { files } = await read(multipart, posted)
    expect(files.map(({ filename }) => filename)).toEqual([expected])
  })

  it('takes a part for a file by its content type, where it has no file name', async () => {
    const head = (type: string) =>
      `Content-Disposition: form-data; name="f"\r\nContent-Type: ${type}`
    const types = ['image/png', 'message/rfc822', 'text/html', 'application/json']
    const found = await Promise.all(
      types.map(async (type) => (await read(multipart, body(part(head(type), 'x')))).files.length),
    )
    expect(found).toEqual([1, 1, 0, 0])
  })

  it('leaves out parts that name no field', async () => {
    const form = await read(
      multipart,
      body(
        part('Content-Disposition: attachment; name="a"', 'x'),
        part('Content-Type: text/plain', 'x'),
        part('Content-Disposition: form-data; filename="a"', 'x'),
        part('Content-Disposition: form-data; name="__proto__"', 'x'),
      ),
    )
    expect([...form.fields.keys(), ...form.files]).toEqual(['__proto__'])
  })

  it('reads empty values, empty forms, and what comes before and after', async () => {
    const form = await read(
      multipart,
      Buffer.concat([
        latin1('preamble\r\n'),
        body(field('a', ''), field('b', '')),
        latin1('epilogue'),
      ]),
    )
    expect([bytesOf(form, 'a'), bytesOf(form, 'b')]).toEqual(['', ''])
    expect((await read(multipart, '--xYzZY--')).fields.size).toBe(0)
  })

  it('reads a file of many megabytes to the byte', async () => {
    const content = Buffer.alloc(
      8 * 1024 * 1024,
      Uint8Array.from({ length: 251 }, (_, i) => i),
    )
    const head = 'Content-Disposition: form-data; name="f"; filename="big"'
    const { files } = await read(multipart, body(field('a', 'x'), part(head, content)))
    expect(content.equals(files[0]?.bytes ?? Buffer.alloc(0))).toBe(true)
    expect(files[0]?.bytes.buffer.byteLength).toBe(content.length)
  })

  const file = (name: string) =>
    part(`Content-Disposition: form-data; name="${name}"; filename="a"`, '123')

  it.each([
    ['parts', { parts: 2 }],
    ['fields', { fields: 1 }],
    ['files', { files: 0 }],
    ['bytes in a name', { nameBytes: 2 }],
    ['bytes in a field', { fieldBytes: 2 }],
    ['bytes in a file', { fileBytes: 2 }],
    ['bytes', { totalBytes: 10 }],
  ])('stops at too many %s', async (_, limits) => {
    const posted = body(field('abc', '123'), field('def', '456'), file('ghi'))
    expect(await codeOf(read(multipart, posted, limits))).toBe('ERR_BODY_TOO_LARGE')
    const enough = { parts: 3, fields: 2, files: 1, nameBytes: 3, fieldBytes: 3, fileBytes: 3 }
    expect(await codeOf(read(multipart, posted, enough))).toMatch(/^no/)
  })

  it('stops at the third file where two are the most, whatever the parts', async () => {
    const three = body(file('a'), file('b'), file('c'))
    expect(await codeOf(read(multipart, three, { files: 2 }))).toBe('ERR_BODY_TOO_LARGE')
    expect(await codeOf(read(multipart, three, { files: 3 }))).toMatch(/^no/)
  })

  it('counts the parts before it makes any', async () => {
    const many = body(...Array.from({ length: 1001 }, () => field('a', '')))
    const headers = { 'content-type': multipart }
    const write = vi.spyOn(Dicer.prototype, 'write')
    await expect(readForm({ headers, body: many })).rejects.toThrow('more than 1000 parts')
    expect(write).not.toHaveBeenCalled()
    const form = await readForm({ headers, body: many }, { parts: 1001, fields: 1001 })
    expect(form.fields.get('a')).toHaveLength(1001)
    expect(write).toHaveBeenCalled()
    write.mockRestore()
  })

  it.each([
    ['200', 200, 'no MailheraldError: undefined'],
    ['201', 201, 'ERR_BODY_UNREADABLE'],
  ])('of a boundary of %s characters gives %3$s', async (_, length, expected) => {
    const boundary = 'b'.repeat(length)
    const text = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--${boundary}--`
    expect(await codeOf(read(`multipart/form-data; boundary=${boundary}`, text))).toBe(expected)
  })

  it('stops early where there are very many parts', async () => {
    const many = Buffer.concat(Array.from({ length: 200_000 }, () => field('a', '')))
    expect(await codeOf(read(multipart, body(many)))).toBe('ERR_BODY_TOO_LARGE')
  })

  const whole = body(field('a', '1'), file('b'))

  it.each([
    ['without an end', multipart, whole.subarray(0, -8)],
    ['that is empty', multipart, ''],
    ['without a part', multipart, 'no form at all'],
    ['with another boundary', 'multipart/form-data; boundary=other', whole],
    ['without a boundary', 'multipart/form-data', whole],
    ['with an empty boundary', 'multipart/form-data; boundary=""', whole],
    ['with a boundary without end', `multipart/form-data; boundary=${'x'.repeat(201)}`, whole],
    ['of another type', 'application/json', '{}'],
    ['of no type', '', whole],
  ])('refuses a body %s', async (_, type, posted) => {
    expect(await codeOf(read(type, posted))).toBe('ERR_BODY_UNREADABLE')
  })

  it('comes to an end with every cut and every change of a body', async () => {
    const random = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(random, async ([end, at, value]) => {
        const changed = Buffer.from(whole)
        changed[at] = value
        const code = await codeOf(read(multipart, changed.subarray(0, end)))
        expect(code).toMatch(/^(ERR_BODY_UNREADABLE|no MailheraldError: undefined)$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('names the package to install where there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailherald-'))
    try {
      cpSync(fileURLToPath(new URL('../../../dist', import.meta.url)), folder, { recursive: true })
      const url = pathToFileURL(join(folder, 'providers/provider-kit.js')).href
      const script = `
        import { readForm } from ${JSON.stringify(url)}
        const headers = { 'content-type': 'multipart/form-data; boundary=x' }
        await readForm({ headers, body: Buffer.from('--x--') }).catch((error) => {
          console.log(error.code, error.message)
        })`
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(stdout).toMatch(/^ERR_DEPENDENCY_MISSING .*npm install @fastify\/busboy/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
