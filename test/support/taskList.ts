import { z } from 'zod'
import { taskSchema } from '#runtime/inbox/taskView.ts'
import type { TestApp, Who } from './testApp.ts'

const pageSchema = z.strictObject({ tasks: z.array(taskSchema), next: z.string().nullable() })

/** A page of the inbox as somebody sees it. */
export async function listed({ send }: TestApp, who: Who, query: Record<string, string> = {}) {
  const answer = await send(who, 'GET', `/api/tasks?${new URLSearchParams(query)}`)
  return pageSchema.parse(await answer.json())
}
