import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

// Half of this machine is the client: one that does no more than it must leaves the rest to the server.

export interface HttpClient {
  /** Sends a request and waits for the answer; answers its status. */
  readonly send: (request: string) => Promise<number>
  readonly close: () => void
}

/** One connection that is kept open, one request at a time. */
export async function openClient(port: number): Promise<HttpClient> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return {
    async send(request) {
      socket.write(request)
      return readAnswer(socket)
    },
    close: () => void socket.destroy(),
  }
}

function readAnswer(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    const take = (part: Buffer) => {
      text += part.toString('latin1')
      if (!isWhole(text)) return
      done()
      resolve(Number(text.slice(9, 12)))
    }
    const fail = () => {
      done()
      reject(new Error(`http: the server closed the connection after ${text.slice(0, 200)}`))
    }
    const done = () => {
      socket.off('data', take)
      socket.off('close', fail)
    }
    socket.on('data', take)
    socket.on('close', fail)
  })
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1]
  return length === undefined
    ? text.endsWith('0\r\n\r\n')
    : text.length >= head + 4 + Number(length)
}
