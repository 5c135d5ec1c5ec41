/** Stores what is posted to it; says its port. */
export const receiverScript: URL = new URL('receiver.mjs', import.meta.url)

/** Handles stored events and writes what it does to a journal. */
export const workerScript: URL = new URL('worker.mjs', import.meta.url)
