import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { signedDelivery } from '@mailherald/testing'

/** One post, and what came of it. */
export interface Post {
  /** What it says in its header `x-post`. */
  readonly id: string
  readonly email: string
  /** Undefined where no whole answer came. */
  readonly status: number | undefined
}

/** Senders that post one event after the other, each until it is acknowledged. */
export interface Senders {
  readonly posts: readonly Post[]
  /** The port that is posted to from now on. */
  postTo(port: number): void
  stop(): Promise<void>
}

/** Every other one of them keeps its connection. */
export function persistentSenders(count: number): Senders {
  const posts: Post[] = []
  let port: number | undefined
  const end = new AbortController()

  async function send(sender: number): Promise<void> {
    const agent = new Agent({ keepAlive: sender % 2 === 0, maxSockets: 1 })
    for (let event = 0; !end.signal.aborted; event++) {
      const email = `user${sender}.${event}@example.com`
      for (let attempt = 0; !end.signal.aborted; attempt++) {
        const id = `${sender}.${event}.${attempt}`
        const status = port && (await post({ id, email, port, agent }).catch(() => undefined))
        posts.push({ id, email, status })
        if (status === 200) break
        await setTimeout(20)
      }
    }
    agent.destroy()
  }

  const sending = Array.from({ length: count }, (_, sender) => send(sender))
  return {
    posts,
    postTo: (next) => void (port = next),
    async stop() {
      end.abort()
      await Promise.all(sending)
    },
  }
}

interface Target {
  readonly id: string
  readonly email: string
  readonly port: number
  readonly agent: Agent
}

// Not with fetch: it posts a second time over another connection where the first was closed.
function post({ id, email, port, agent }: Target): Promise<number | undefined> {
  const delivery = signedDelivery('tencent-ses', 'delivered', { payload: { email } })
  const { method, url: path, body } = delivery
  const headers = { ...delivery.headers, 'x-post': id }
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode))
      response.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}
