/** Why a question has no answer, for the page to show. Names no person and no secret. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
