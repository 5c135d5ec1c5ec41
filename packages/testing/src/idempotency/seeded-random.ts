/** Random choices that are the same again for the same seed. */
export interface Random {
  pick<T>(choices: readonly T[]): T
}

/** @see https://en.wikipedia.org/wiki/Xorshift */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed, 2_654_435_761) | 1
  return {
    pick<T>(choices: readonly T[]): T {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return choices[(state >>> 0) % choices.length] as T
    },
  }
}
