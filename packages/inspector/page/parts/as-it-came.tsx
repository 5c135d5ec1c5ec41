import { useEffect, useState } from 'preact/hooks'
import type { WholeDelivery } from '../../src/view/shapes.js'
import { askBytes } from '../lib/ask.js'
import { many, size } from '../lib/format.js'
import { revealed } from '../lib/state.js'
import { messageOf } from '../lib/use-answer.js'
import { Bytes } from './bytes.js'
import { Text } from './text.js'
import { Nothing, Trouble } from './trouble.js'

/** The request: its line, its headers, its body. */
export function AsItCame({ delivery }: { readonly delivery: WholeDelivery }) {
  const { content, id } = delivery
  if (content === undefined) return <Nothing>{notSeen(delivery)}</Nothing>
  const { method, url, headers, headerCount, remoteAddress } = content
  return (
    <>
      <p class="request">
        <Text of={`${method} ${url}`} code />
        {remoteAddress !== undefined && <span class="note"> from {remoteAddress}</span>}
      </p>
      <details open>
        <summary>
          {headers.length < headerCount && `The first ${headers.length} of `}
          {many(headerCount, 'header')}
        </summary>
        <dl class="headers">
          {headers.map(([name, value], index) => (
            <div key={index}>
              <dt>
                <Text of={name} code />
              </dt>
              <dd>
                <Text of={value} code />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <Body id={id} content={content} />
    </>
  )
}

function notSeen({ kind }: WholeDelivery): string {
  return kind === 'job'
    ? 'This is a job of the queue: the delivery itself is not stored.'
    : 'It was answered before it was read, or it did not come by HTTP.'
}

function Body({
  id,
  content,
}: {
  readonly id: string
  readonly content: NonNullable<WholeDelivery['content']>
}) {
  const { bytes, error } = useBody(id)
  if (content.bodySize === 0) return <Nothing>No body.</Nothing>
  if (error !== undefined) return <Trouble message={error} />
  if (bytes === undefined) return <p class="waiting">Loading…</p>
  const isCut = content.bodyKept < content.bodySize
  return (
    <>
      <h3>Body</h3>
      {isCut && (
        <p class="note">
          The first {size(content.bodyKept)} of {size(content.bodySize)}.
        </p>
      )}
      <Bytes of={bytes} />
    </>
  )
}

function useBody(id: string): { readonly bytes?: Uint8Array; readonly error?: string } {
  const [body, setBody] = useState<{ bytes?: Uint8Array; error?: string }>({})
  useEffect(() => {
    let isWanted = true
    askBytes(`deliveries/${encodeURIComponent(id)}/body`).then(
      (bytes) => isWanted && setBody({ bytes }),
      (error: unknown) => isWanted && setBody({ error: messageOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [id, revealed.value])
  return body
}
