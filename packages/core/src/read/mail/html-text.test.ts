import { describe, expect, it } from 'vitest'
import { htmlToText, textToHtml } from './html-text.js'

describe('htmlToText', () => {
  it.each([
    ['<p>one</p>\n<p>two</p>', 'one\n\ntwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<style>p { color: red }</style><b>bold</b> <i>text</i>', 'bold text'],
    ['<SCRIPT type="a">alert(1)</Script >x<!-- <p>no</p> -->', 'x'],
    ['a &lt;b&gt; &amp; &#233;&#xE9; &unknown; &#1114112;', 'a <b> & éé &unknown; &#1114112;'],
    ['<!-- never closed <b>x</b>', '<!-- never closed x'],
    ['a < b', 'a < b'],
  ])('of %j is %j', (html, expected) => {
    expect(htmlToText(html)).toBe(expected)
  })
})

describe('textToHtml', () => {
  it('shows every sign as it is', () => {
    expect(textToHtml(' <a href="x">\n&amp; ')).toBe(
      '<div>&#60;a href=&#34;x&#34;&#62;<br />&#38;amp;</div>',
    )
  })
})
