import type { SuppressionList } from '@mailherald/core'
import { add } from './add.js'
import { check, type ListSource } from './check.js'
import { list } from './list.js'
import { remove } from './remove.js'

/** Whom not to mail. */
export function suppressionList(source: ListSource): SuppressionList {
  return {
    check: (addresses, options = {}) => check(source, addresses, options),
    add: (address, options = {}) => add(source.db, address, options),
    remove: (address, options = {}) => remove(source, address, options),
    list: async (options = {}) => list(source.db, options),
  }
}
