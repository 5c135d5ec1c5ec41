import { addressKey, type HeraldEvent } from '@mailherald/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAddress } from './mask-address.js'
import { hidden } from './mask-base64.js'
import { closedMasker, openMasker } from './masker.js'
import { Seal } from './seal.js'

const seal = new Seal()
const masker = closedMasker(seal)

function eventTo(recipient: string, rest: object = {}): HeraldEvent {
  const event = { id: 'acme~1', type: 'email.delivered', recipient, tags: [], metadata: {} }
  return { ...event, ...rest } as unknown as HeraldEvent
}

describe('an address', () => {
  it.each([
    ['ann@example.com', 'a***@example.com'],
    ['a@example.com', '***@example.com'],
    ['<odd>@example.com', '***@example.com'],
    ['not an address', 'n***'],
  ])('%s is shown as %s', (address, shown) => expect(maskAddress(address)).toBe(shown))
})

describe('a text is shown without its addresses', () => {
  it.each([
    ['{"email":"ann.lee@example.com","n":1}', '{"email":"a***@example.com","n":1}'],
    ['Ann Lee <ann@example.com>, bob@example.org', 'Ann Lee <a***@example.com>, b***@example.org'],
    ['recipient=ann%40example.com&x=1', 'recipient=a***%40example.com&x=1'],
    ['url=https%3A%2F%2Fx%3Fto%3Dann%2540example.com', 'url=h***%2540example.com'],
    ['"ann\\u0040example.com"', '"a***\\u0040example.com"'],
    ['<b>ann&#64;example.com</b>', '<b>a***&#64;example.com</b>'],
    [
      'ann&#x40;example.com ann&commat;example.com',
      'a***&#x40;example.com a***&commat;example.com',
    ],
    ['to: ann=40example.com', 'to: a***=40example.com'],
    ['news+ann=example.com@lists.example.org', 'n***@lists.example.org'],
    ['\\"ann lee\\"@example.com', '\\***@example.com'],
    ["o'neill@example.com and 'ann@example.com'", "o***@example.com and 'a***@example.com'"],
    ['zoë@exämple.com', 'z***@exämple.com'],
    ['ann@[192.0.2.1]', 'ann@[192.0.2.1]'],
    ['ann@localhost', 'a***@localhost'],
    ['https://ann:secret@example.com/', 'https://ann:s***@example.com/'],
    ['ann@@example.com', 'ann@@example.com'],
  ])('%s', (text, shown) => expect(masker.text(text)).toBe(shown))

  it.each(['@', '@example.com', 'ann@', 'x=40 kg', '100 @ 3 each', '@scope/package', ''])(
    'and stays as it is where there is none: %s',
    (text) => expect(masker.text(text)).toBe(text),
  )

  it('whatever is around it', () => {
    const around = fc.constantFrom('', ' ', '<', '>', '"', "'", '\n', ',', ';', ':', '(', '[', '{')
    const local = fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{2,20}$/)
    fc.assert(
      fc.property(around, local, around, (before, name, after) => {
        const shown = masker.text(`${before}${name}@example.com${after}`)
        expect(shown).not.toContain(name)
        expect(shown).toContain('***@example.com')
      }),
    )
  })

  it('with what the events say of them: also those with the oddest names', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('{"to":"', 'to=', '/'), (address, before) => {
        const [local = ''] = address.split('@')
        fc.pre(local.length > 2)
        const about = masker.about([eventTo(address)])
        expect(about.text(`${before}${address}" x`)).not.toContain(local)
      }),
    )
  })

  it('and with the ids of messages, unless one of them is an address', () => {
    const text = '<m-1@mail.example.com> ann@example.com'
    const ids = { messageId: 'm-1@mail.example.com', rfcMessageId: '<m-2@mail.example.com>' }
    const about = masker.about([eventTo('ann@example.com', ids)])
    expect(about.text(text)).toBe('<m-1@mail.example.com> a***@example.com')
    expect(about.text('<m-2@mail.example.com>')).toBe('<m-2@mail.example.com>')
    const sly = masker.about([eventTo('ann@example.com', { messageId: 'Ann@example.com' })])
    expect(sly.text('Ann@example.com')).toBe('A***@example.com')
  })

  it('in time in proportion to its length, whatever is in it', () => {
    const piece = ['@', '"@', 'a@', '=40', '%40', "'@", 'a"@', 'A/+', `${'x'.repeat(300)}@`]
    for (const each of piece) {
      const text = each.repeat(2 ** 20 / each.length)
      const begun = performance.now()
      masker.text(text)
      expect(performance.now() - begun).toBeLessThan(3000)
    }
  })
})

describe('base64', () => {
  const mail = 'From: Ann <ann@example.com>\r\nSubject: hello\r\n\r\nbody '.repeat(4)

  it.each([
    ['in one piece', Buffer.from(mail).toString('base64')],
    ['for URLs', Buffer.from(mail).toString('base64url')],
    [
      'in lines',
      Buffer.from(mail)
        .toString('base64')
        .replaceAll(/.{40}(?=.)/g, '$&\r\n'),
    ],
    [
      'in lines of JSON',
      Buffer.from(mail)
        .toString('base64')
        .replaceAll(/.{40}(?=.)/g, '$&\\r\\n'),
    ],
  ])('with an address in it is hidden: %s', (_, text) => {
    expect(masker.text(`{"content":"${text}"}`)).toBe(`{"content":"${hidden}"}`)
  })

  it('is hidden wherever it begins', () => {
    for (const before of ['a', 'ab', 'abc', 'abcd']) {
      expect(masker.text(before + Buffer.from(mail).toString('base64'))).toBe(hidden)
    }
  })

  it('without one stays', () => {
    const text = Buffer.from('Lorem ipsum dolor sit amet, consetetur').toString('base64')
    expect(masker.text(text)).toBe(text)
  })
})

describe('bytes', () => {
  it('are masked as they are, in whatever encoding of ASCII', () => {
    const bytes = Buffer.from('{"name":"\xc4nne","to":"ann@example.com"}\xff', 'latin1')
    const shown = Buffer.from('{"name":"\xc4nne","to":"a***@example.com"}\xff', 'latin1')
    expect(Buffer.from(masker.bytes(bytes) ?? [])).toEqual(shown)
  })

  it.each([
    ['UTF-16', Buffer.from('ann@example.com', 'utf16le')],
    ['something compressed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])],
  ])('in which no address would be found are not shown: %s', (_, bytes) => {
    expect(masker.bytes(bytes)).toBeUndefined()
    expect(openMasker(seal).bytes(bytes)).toEqual(bytes)
  })
})

describe('a person', () => {
  it('has a handle that leads to the address, the same every time, and shows none of it', () => {
    const { shown, handle } = masker.person(addressKey('Ann@example.com'))
    expect(shown).toBe('a***@example.com')
    expect(handle).toBe(masker.person('ann@example.com').handle)
    expect(Buffer.from(handle, 'base64url').toString('latin1')).not.toContain('ann')
    expect(seal.open(handle)).toBe('ann@example.com')
  })

  it('of another process, or made up, is nobody', () => {
    const { handle } = masker.person('ann@example.com')
    expect(new Seal().open(handle)).toBeUndefined()
    expect(seal.open(`${handle.slice(0, -3)}AAA`)).toBeUndefined()
    for (const made of ['', 'x', 'ä', 'A'.repeat(5000)]) expect(seal.open(made)).toBeUndefined()
  })
})
