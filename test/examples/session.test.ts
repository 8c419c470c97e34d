import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signInAs } from '../../examples/seed/session.ts'

let server: Server
let url: string

beforeEach(async () => {
  const answered = new WeakSet()
  server = createServer((request, response) => {
    if (answered.has(request.socket)) return request.socket.destroy()
    answered.add(request.socket)
    const isSignIn = request.url?.startsWith('/auth/login') === true
    return response.writeHead(isSignIn ? 302 : 200, isSignIn ? { location: '/api/me' } : {}).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(() => void server.close())

describe('a session of the seed', () => {
  test('stands a server that ends a kept connection while the next request is on its way', async () => {
    const session = await signInAs('miriam', url)

    expect((await session.request('/api/services')).status).toBe(200)
  })
})
