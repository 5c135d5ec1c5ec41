import { h } from 'vue'

/** A text with code in backticks. */
export function CodeText({ text }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? h('code', part) : part))
}
CodeText.props = ['text']
