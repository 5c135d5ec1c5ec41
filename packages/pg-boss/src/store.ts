import { setTimeout } from 'node:timers/promises'
import type { Logger } from '@mailherald/core'
import type { ConstructorOptions, PgBoss } from 'pg-boss'
import { bossFor, queryOf, type Query } from './boss.js'
import { placeOf, type QueueLocation } from './connection.js'
import { OutageWatch } from './outage-watch.js'
import { isAway, isLasting, unavailable } from './unavailable.js'

/** What a store is for. */
export interface StoreOrders {
  readonly location: QueueLocation
  readonly logger: Logger
  /** Settings of a `PgBoss` of its own. */
  readonly options: ConstructorOptions
  /** Makes what has to be there before anything else is done. */
  prepare?(boss: PgBoss): Promise<void>
}

const startAgainMs = 500

/** pg-boss in its database. Opens nothing until it is used. Whoever makes it closes it. */
export class Store {
  readonly name: string
  /** As it is written in SQL. */
  readonly schema: string
  readonly #orders: StoreOrders
  readonly #boss: PgBoss
  readonly #watch: OutageWatch
  #isStarted = false
  #isClosed = false
  #starting: Promise<void> | undefined

  constructor(orders: StoreOrders) {
    const { location, logger, options } = orders
    const { name, schema } = placeOf(location)
    this.name = name
    this.schema = schema
    this.#orders = orders
    this.#watch = new OutageWatch(logger)
    this.#boss = bossFor(location.connection, { ...options, schema })
    if (!this.#isOwn) return
    this.#boss.on('error', (error) => this.#watch.failed(error))
    this.#boss.on('warning', ({ message }) => logger.warn(message))
  }

  get #isOwn(): boolean {
    return this.#boss !== this.#orders.location.connection
  }

  /** Whether it has been connected. */
  get isReady(): boolean {
    return this.#isStarted
  }

  /**
   * Resolves when it is connected; waits as long as the server is away.
   *
   * @throws {MailheraldError} for what waiting does not mend
   */
  async ready(): Promise<void> {
    while (!this.#isStarted && !this.#isClosed) {
      try {
        await this.#start()
      } catch (error) {
        if (isLasting(error)) throw error
        await setTimeout(startAgainMs)
      }
    }
  }

  /** @throws {MailheraldError} `ERR_QUEUE_UNAVAILABLE` */
  async call<T>(work: (boss: PgBoss) => Promise<T>): Promise<T> {
    if (!this.#isStarted) await this.#start()
    try {
      const result = await work(this.#boss)
      this.#watch.worked()
      return result
    } catch (error) {
      if (isAway(error)) this.#watch.failed(error)
      throw unavailable(error)
    }
  }

  /** @throws {MailheraldError} `ERR_QUEUE_UNAVAILABLE` */
  readonly query: Query = (sql, params) => this.call((boss) => queryOf(boss)(sql, params))

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#starting?.catch(() => {})
    if (this.#isOwn) await this.#boss.stop({ graceful: false }).catch(() => {})
  }

  #start(): Promise<void> {
    this.#starting ??= this.#startOnce().finally(() => (this.#starting = undefined))
    return this.#starting
  }

  async #startOnce(): Promise<void> {
    try {
      await this.#boss.start()
      await this.#orders.prepare?.(this.#boss)
    } catch (error) {
      this.#watch.failed(error)
      throw unavailable(error)
    }
    this.#isStarted = true
    this.#watch.worked()
  }
}
