import type { IncomingMessage } from 'node:http'
import type { BodyLimits } from '../../delivery.js'
import { bodyAborted, bodyTimeout, bodyTooLarge } from '../body-errors.js'
import { decoderFor } from '../decode-body.js'
import { bodyDeadline } from './body-deadline.js'

/**
 * Reads the body of an unread request, and decodes its content encoding. Neither the received nor the
 * decoded bytes may be more than the limit. The socket stays open, so that an answer can be sent.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`, `ERR_BODY_TIMEOUT`, `ERR_BODY_ABORTED`,
 * `ERR_BODY_UNREADABLE`, `ERR_ENCODING_UNSUPPORTED`, `ERR_OVERLOADED`
 */
export function readNodeBody(req: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  const decode = decoderFor(req.headers['content-encoding'], limits)
  if (Number(req.headers['content-length']) > limits.bytes) throw bodyTooLarge(limits)
  const received = receiveBytes(req, limits)
  return decode === undefined ? received : received.then((bytes) => decode(bytes, limits))
}

function receiveBytes(req: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const stopDeadline = bodyDeadline(limits.timeoutMs, () => stop(bodyTimeout(limits)))

    function onData(data: Buffer | string): void {
      const chunk =
        typeof data === 'string' ? Buffer.from(data, req.readableEncoding ?? 'utf8') : data
      size += chunk.length
      if (size > limits.bytes) stop(bodyTooLarge(limits))
      else if (isHeld(chunk.length)) chunks.push(chunk)
    }
    function isHeld(bytes: number): boolean {
      try {
        limits.hold?.(bytes)
        return true
      } catch (error) {
        stop(error)
        return false
      }
    }
    function onEnd(): void {
      settle()
      const [first] = chunks
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size))
    }
    function onAborted(cause?: Error): void {
      settle()
      reject(bodyAborted(cause))
    }
    function stop(reason: unknown): void {
      settle()
      req.pause()
      reject(reason)
    }
    function settle(): void {
      stopDeadline()
      req.off('data', onData).off('end', onEnd).off('error', onAborted).off('close', onAborted)
    }

    if (req.destroyed) return onAborted()
    req.on('data', onData).on('end', onEnd).on('error', onAborted).on('close', onAborted)
    // Somebody may have paused it: a new 'data' listener alone would not set it going again.
    req.resume()
  })
}
