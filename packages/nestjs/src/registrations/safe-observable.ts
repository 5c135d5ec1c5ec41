import {
  Observable,
  Subscriber,
  type Observer,
  type OperatorFunction,
  type Subscription,
} from 'rxjs'

type Report = (error: unknown) => void

/**
 * An observable, and every one piped from it, whose subscribers cannot harm the process. RxJS throws what a
 * subscriber throws, and an unhandled `error`, from a timer: that would end a server. Here it is reported.
 */
export class SafeObservable<T> extends Observable<T> {
  #report: Report = () => {}

  static of<T>(source: Observable<T>, report: Report): SafeObservable<T> {
    const safe = new SafeObservable<T>((subscriber) => source.subscribe(subscriber))
    safe.#report = report
    return safe
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- only `any` fits all overloads of `pipe`
  override pipe(...operators: OperatorFunction<any, any>[]): Observable<any> {
    const piped = operators.reduce<Observable<unknown>>((source, operate) => operate(source), this)
    return SafeObservable.of(piped, this.#report)
  }

  override subscribe(
    observerOrNext?: Partial<Observer<T>> | ((value: T) => void) | null,
    error?: ((error: unknown) => void) | null,
    complete?: (() => void) | null,
  ): Subscription {
    // Operators subscribe with a Subscriber of their own: what they throw arrives here as an `error`.
    if (observerOrNext instanceof Subscriber) return super.subscribe(observerOrNext)
    const observer: Partial<Observer<T>> =
      typeof observerOrNext === 'object' && observerOrNext !== null
        ? observerOrNext
        : {
            ...(observerOrNext && { next: observerOrNext }),
            ...(error && { error }),
            ...(complete && { complete }),
          }
    return super.subscribe({
      next: (value) => this.#try(() => observer.next?.(value)),
      error: (failure: unknown) =>
        this.#try(() => (observer.error ? observer.error(failure) : this.#report(failure))),
      complete: () => this.#try(() => observer.complete?.()),
    })
  }

  #try(call: () => unknown): void {
    try {
      const result = call()
      if (result instanceof Promise) result.catch(this.#report)
    } catch (error) {
      this.#report(error)
    }
  }
}
