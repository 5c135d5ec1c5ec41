/** Puts other people in the place of those in a text: each address gets one of example.com, the same each time. */
export class StandIns {
  readonly #known = new Map<string, string>()

  replaced(text: string): string {
    return text.replaceAll(/[\w.%+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, (address) =>
      this.#for(address),
    )
  }

  #for(address: string): string {
    const plain = address.toLowerCase().replace('%40', '@')
    const known = this.#known.get(plain) ?? `person${this.#known.size + 1}@example.com`
    this.#known.set(plain, known)
    return address.includes('%40') ? known.replace('@', '%40') : known
  }
}
