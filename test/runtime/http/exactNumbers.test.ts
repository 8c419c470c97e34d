import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '#runtime/http/env.ts'
import { exactNumbers } from '#runtime/http/exactNumbers.ts'

test('JSON bears what the handler set before, too', async () => {
  const app = new Hono<Env>()
    .use((c, next) => {
      exactNumbers(c)
      return next()
    })
    .get('/', (c) => {
      c.header('vary', 'accept')
      c.header('vary', 'accept-language')
      for (const name of ['a', 'b']) c.header('set-cookie', `${name}=1`, { append: true })
      return c.json({ value: 1 })
    })

  const { headers } = await app.request('/')

  expect(headers.get('vary')).toBe('accept-language')
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=1'])
  expect(headers.get('content-type')).toBe('application/json')
})
