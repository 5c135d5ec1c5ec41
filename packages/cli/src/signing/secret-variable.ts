/** The variable of the environment that may have a provider's secret. */
export function secretVariable(id: string): string {
  return `MAILHERALD_SECRET_${id.toUpperCase().replaceAll('-', '_')}`
}
