export { clientOf, type MailClient } from './client-of.js'
export type { MailProxy } from './mail-clients.js'
