import type { SuppressionList } from '@mailherald/core'
import type { Database } from '../database.js'
import { add } from './add.js'
import { check } from './check.js'
import { list } from './list.js'
import { remove } from './remove.js'

/** Whom not to mail. */
export function suppressionList(db: Database): SuppressionList {
  return {
    check: (addresses, options = {}) => check(db, addresses, options),
    add: (address, options = {}) => add(db, address, options),
    remove: (address, options = {}) => remove(db, address, options),
    list: async (options = {}) => list(db, options),
  }
}
