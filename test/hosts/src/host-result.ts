/** What came of one case on one host. */
export interface HostResult {
  readonly host: string
  readonly case: string
  readonly ok: boolean
  /** Why not; empty if it is. */
  readonly detail: string
}

/** What is wrong, a line for each. */
export function failedHosts(results: readonly HostResult[]): readonly string[] {
  return results.flatMap(({ host, case: name, ok, detail }) =>
    ok ? [] : [`${host}, ${name}: ${detail.replaceAll('\n', ' ')}`],
  )
}

/** Cases by hosts: a tick where a case was tried and came out as it has to. */
export function matrixOf(results: readonly HostResult[]): string {
  const hosts = [...new Set(results.map(({ host }) => host))]
  const cases = [...new Set(results.map((result) => result.case))]
  const marks = new Map(
    results.map(({ host, case: name, ok }) => [`${host}\n${name}`, ok ? '✓' : '✗']),
  )
  const rows = cases.map((name) => {
    const cells = hosts.map((host, at) =>
      (marks.get(`${host}\n${name}`) ?? '–').padStart(width(at)),
    )
    return `${cells.join(' ')}  ${name}`
  })
  const legend = hosts.map((host, at) => `${at + 1} ${host}`).join(' · ')
  const numbers = hosts.map((_, at) => `${at + 1}`).join(' ')
  return [legend, numbers, ...rows].join('\n')
}

function width(at: number): number {
  return `${at + 1}`.length
}
