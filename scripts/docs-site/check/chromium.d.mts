import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Where the browser is; undefined where there is none. */
export const executablePath: string | undefined

/** A browser without a past. */
export function startBrowser(): Promise<Browser>

/** What a page is watched for. */
export interface Watching extends BrowserContextOptions {
  readonly origin: string
  /** What it does wrong is added to these. */
  readonly faults: string[]
}

/** A page that is watched. */
export function watchedPage(browser: Browser, options: Watching): Promise<Page>
