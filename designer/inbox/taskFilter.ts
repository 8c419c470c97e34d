import { z } from 'zod'
import type { TaskFilter } from '../api/tasks.ts'

export const taskViews = [
  'all',
  'mine',
  'free',
  'due',
] as const satisfies readonly TaskFilter['view'][]

/** As it stands in the address of the page. */
export const taskFilterSchema = z.object({
  view: z.enum(taskViews).catch('all'),
  search: z.string().catch(''),
  service: z.string().catch(''),
})
