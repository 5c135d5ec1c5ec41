import { expect, it } from 'vitest'
import { isForm, isMultipart, isUrlencoded } from './is-form.js'

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data'

it.each([
  [urlencoded, 'urlencoded'],
  [` ${urlencoded.toUpperCase()}; charset=utf-8`, 'urlencoded'],
  [`${multipart}; boundary=x`, 'multipart'],
  [` ${multipart.toUpperCase()}`, 'multipart'],
  [`${urlencoded}s`, 'none'],
  ['multipart/mixed', 'none'],
  ['application/json', 'none'],
  [`text/plain; ${urlencoded}`, 'none'],
  ['', 'none'],
  [undefined, 'none'],
  [[urlencoded, urlencoded], 'none'],
])('takes the content type %j for %s', (type, kind) => {
  const delivery = { headers: { 'content-type': type } }
  expect(isUrlencoded(delivery)).toBe(kind === 'urlencoded')
  expect(isMultipart(delivery)).toBe(kind === 'multipart')
  expect(isForm(delivery)).toBe(kind !== 'none')
})
