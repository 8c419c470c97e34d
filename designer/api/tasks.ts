import type { DecidedRow } from '#shared/decisions/evaluate.ts'
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { z } from 'zod'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema, type Json, type JsonObject } from '#shared/model/json.ts'
import { originSchema, type Origin } from '#shared/model/origin.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

type Page = InferResponseType<typeof api.tasks.$get, 200>
export type Task = Page['tasks'][number]
export type Inbox = InferResponseType<typeof api.inbox.$get, 200>

export interface TaskDetail extends Task {
  readonly generation: number
  /** Id of the form in the definition. */
  readonly form: string
  readonly definition: Definition
  /** What the expressions of the form see. */
  readonly data: JsonObject
  readonly origins: Readonly<Record<string, Origin>>
  readonly decided: readonly Decided[]
  readonly remark: string | null
}

/** What a table decided before the task. */
interface Decided {
  readonly decision: string
  readonly rows: readonly DecidedRow[]
}

export interface TaskFilter {
  readonly view: keyof Inbox['counts']
  readonly search: string
  readonly service: string
}

const queryKey = ['tasks'] as const
const listKey = [...queryKey, 'list'] as const
const everyThirtySeconds = 30_000

/** Page by page, the most urgent first. Another filter leaves the old tasks on the screen until its own are there. */
export function useTasks(filter: TaskFilter) {
  return useInfiniteQuery({
    queryKey: [...listKey, filter],
    queryFn: ({ pageParam, signal }) => readTasks(filter, pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: everyThirtySeconds,
  })
}

const firstPage: string | null = null
const fewTasks = 20

/** The server answers a search before it has looked everywhere: what makes a page is asked for until it is there. */
async function readTasks(filter: TaskFilter, after: string | null, signal: AbortSignal) {
  const tasks: Task[] = []
  let next = after
  do {
    const query = { ...filter, ...(next === null ? {} : { after: next }) }
    const page: Page = await bodyOf(api.tasks.$get({ query }, { init: { signal } }))
    tasks.push(...page.tasks)
    next = page.next
  } while (next !== null && tasks.length < fewTasks)
  return { tasks, next }
}

/** The numbers beside the views, and the services there are tasks of. */
export function useInbox(service: string) {
  return useQuery({
    queryKey: [...listKey, 'numbers', service],
    queryFn: () => bodyOf(api.inbox.$get({ query: { service } })),
    placeholderData: keepPreviousData,
    refetchInterval: everyThirtySeconds,
  })
}

/** Read once: what is typed into the form must not jump because the server was asked again. */
export function useTask(id: string) {
  return useQuery({
    queryKey: [...queryKey, 'one', id],
    queryFn: () => readTask(id),
    staleTime: Infinity,
  })
}

const originsSchema = z.record(z.string(), originSchema)
const decidedSchema = z.array(
  z.strictObject({
    decision: z.string(),
    rows: z.array(
      z.strictObject({
        row: z.string(),
        date: z.exactOptional(z.string()),
        inputs: jsonObjectSchema,
      }),
    ),
  }),
)

async function readTask(id: string): Promise<TaskDetail> {
  const { definition, data, origins, decided, ...rest } = await bodyOf(
    api.tasks[':task'].$get({ param: { task: id } }),
  )
  return {
    ...rest,
    definition: definitionSchema.parse(definition),
    data: jsonObjectSchema.parse(data),
    origins: originsSchema.parse(origins),
    decided: decidedSchema.parse(decided),
  }
}

export function useAssign(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (verb: 'claim' | 'return') =>
      bodyOf(api.tasks[':task'][verb].$post({ param: { task: id } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
}

export interface Completion {
  /** The same id again changes nothing, so that a second click is harmless. */
  readonly commandId: string
  readonly generation: number
  readonly values: Readonly<Record<string, Json>>
}

export function useComplete(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ commandId, generation, values }: Completion) =>
      bodyOf(
        api.tasks[':task'].completion.$post({
          param: { task: id },
          json: { commandId, generation, values: { ...values } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey }),
  })
}
