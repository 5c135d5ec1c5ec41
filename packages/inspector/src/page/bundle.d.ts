// What page/build.mjs makes of page/: it is in dist/page, and not among the sources.

/** The page's HTML. */
export declare const html: string

/** Its other files, by name. */
export declare const files: Readonly<
  Record<string, { readonly type: string; readonly text: string }>
>
