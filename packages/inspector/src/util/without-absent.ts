type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same, without the fields that are undefined. */
export function withoutAbsent<T extends object>(value: T): Present<T> {
  const present = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(present) as Present<T>
}
