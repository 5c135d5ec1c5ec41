import { MailheraldError } from '@mailherald/core'

/**
 * A static method of the module, with a word on what is missing where it is among the imports without its
 * brackets (Nest takes any function there for a class of a module, and makes one with `new`), or has no options.
 */
export function mustBeCalled<O extends object, R>(
  method: string,
  make: (options: O) => R,
): (options: O) => R {
  return function mailheraldModule(options) {
    if (new.target !== undefined) throw withoutOptions(`MailheraldModule.${method}`)
    if (typeof options !== 'object' || options === null) {
      throw withoutOptions(`MailheraldModule.${method}()`)
    }
    return make(options)
  }
}

/** The error for a module that was given no options. */
export function withoutOptions(imported: string): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `${imported} is used without options. Write MailheraldModule.forRoot({ providers: [ … ] }), or ` +
      'MailheraldModule.forRootAsync({ useFactory: … }), once, in the imports of the root module. ' +
      'Where other modules inject MailheraldService, set isGlobal: true there.',
    { details: { option: 'imports' } },
  )
}
