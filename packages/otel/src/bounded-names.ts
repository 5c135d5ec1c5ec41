const most = 50
const plain = /^[\w .:/-]{1,64}$/

/**
 * Lets the first names pass, and calls the rest `other`: each name is a time series, and what providers send names as
 * many as it likes. What is no plain name could hold an address.
 */
export class BoundedNames {
  readonly #known = new Set<string>()

  of(name: string): string {
    if (this.#known.has(name)) return name
    if (this.#known.size >= most || !plain.test(name)) return 'other'
    this.#known.add(name)
    return name
  }
}
