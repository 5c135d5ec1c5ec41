import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writtenRequest, type RawRequest } from '../inspect/raw-request.js'
import { StandIns } from './addresses.js'

/** Keeps requests as files: their head and their body, to the byte. */
export class Folder {
  readonly #path: string
  readonly #people: StandIns | undefined
  #saved = 0

  /** @param replaces whether addresses are replaced, after which signatures no longer fit */
  constructor(path: string, replaces: boolean) {
    this.#path = path
    this.#people = replaces ? new StandIns() : undefined
  }

  async save(request: RawRequest, name: string): Promise<string> {
    await mkdir(this.#path, { recursive: true })
    const number = String(++this.#saved).padStart(4, '0')
    const file = join(this.#path, `${number}-${name.replaceAll(/[^\w.-]+/g, '-')}.http`)
    await writeFile(file, writtenRequest(this.#anonymous(request)))
    return file
  }

  #anonymous(request: RawRequest): RawRequest {
    if (this.#people === undefined) return request
    const text = this.#people.replaced(Buffer.from(request.body).toString('latin1'))
    const body = Buffer.from(text, 'latin1')
    const { 'content-length': _, ...headers } = request.headers
    return { ...request, headers: { ...headers, 'content-length': String(body.length) }, body }
  }
}
