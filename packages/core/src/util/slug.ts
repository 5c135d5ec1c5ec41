/** Whether a text can be part of a URL and of an event's id as it is: `eu`, `tenant-42`. */
export function isSlug(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
