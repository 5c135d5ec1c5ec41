import axe from 'axe-core'
import type { Page } from './browser.js'

/** What axe finds to be serious, or worse: by all of its rules, or by these. */
export async function seriousIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(`if (typeof axe === 'undefined') { ${axe.source} }`)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  const { violations } = found as { readonly violations: readonly Violation[] }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}
