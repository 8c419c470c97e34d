import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { z } from 'zod'
import type { JsonObject } from '#shared/model/json.ts'
import type { Session } from '../../../examples/seed/session.ts'
import { eventually } from './citizen.ts'

const task = z.looseObject({ id: z.string(), number: z.string() })
const page = z.looseObject({ tasks: z.array(task) })
const detail = z.looseObject({ generation: z.int() })

/** Takes the open task of a case over and decides it, over the API as the inbox does. */
export async function decide(clerk: Session, number: string, values: JsonObject): Promise<void> {
  const { id } = await eventually(async () => {
    const answer = await clerk.request(`/api/tasks?search=${encodeURIComponent(number)}`)
    return page.parse(await answer.json()).tasks.find((one) => one.number === number)
  })
  const claimed = await clerk.request(`/api/tasks/${id}/claim`, { method: 'POST' })
  expect(claimed.status).toBe(200)
  const { generation } = detail.parse(await (await clerk.request(`/api/tasks/${id}`)).json())
  const json = { commandId: randomUUID(), generation, values }
  const completed = await clerk.request(`/api/tasks/${id}/completion`, { json })
  expect([completed.status, await completed.text()]).toEqual([200, expect.any(String)])
}
