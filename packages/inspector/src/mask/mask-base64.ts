const runs = /[A-Za-z0-9+/_-]{20,}(?:(?:\r?\n|(?:\\r)?\\n)[A-Za-z0-9+/_-]+)*={0,2}/g

const address = /[\w.+-]@[A-Za-z0-9-]{1,63}\.[A-Za-z]{2}/

/** A text without what is base64 of a text with an address: mails and parts of mails travel like that. */
export function maskBase64(text: string): string {
  return text.replace(runs, (run) => (hidesAddress(run) ? hidden : run))
}

export const hidden = '(base64 with an address: hidden)'

/** Where it begins can be hidden by what comes before it: one of four places is right. */
function hidesAddress(run: string): boolean {
  const plain = run.replaceAll(/(?:\\r)?\\n|\s/g, '')
  return [0, 1, 2, 3].some((skip) =>
    address.test(Buffer.from(plain.slice(skip), 'base64').toString('latin1')),
  )
}
