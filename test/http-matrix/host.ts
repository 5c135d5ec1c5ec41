import type { Herald, HeraldOptions } from '@mailherald/core'

/** A herald behind a real server on the loopback interface. */
export interface Hosted {
  /** The webhooks are at `<origin>/webhooks/<provider>`. */
  readonly origin: string
  close(): Promise<void>
}

/** Puts a herald behind one kind of server, the way its users do. */
export interface Host {
  readonly name: string
  serve(options: HeraldOptions, register: (herald: Herald) => void): Promise<Hosted>
}
