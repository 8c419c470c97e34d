import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { z } from 'zod'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema, type JsonObject } from '#shared/model/json.ts'
import { originSchema, type Origin } from '#shared/model/origin.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

const one = api.instances[':instance']

export type Case = InferResponseType<typeof api.instances.$get, 200>[number]
type Answer = InferResponseType<typeof one.$get, 200>

export interface CaseDetail extends Omit<Answer, 'definition' | 'data' | 'origins'> {
  readonly definition: Definition
  readonly data: JsonObject
  readonly origins: Readonly<Record<string, Origin>>
}

const queryKey = ['cases'] as const

export function useCases() {
  return useQuery({ queryKey, queryFn: () => bodyOf(api.instances.$get()) })
}

/** Each reading is recorded for the citizen, so that it is asked for once and not in the background. */
export function useCase(id: string) {
  return useQuery({
    queryKey: [...queryKey, id],
    queryFn: () => readCase(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

async function readCase(id: string): Promise<CaseDetail> {
  const { definition, data, origins, ...rest } = await bodyOf(one.$get({ param: { instance: id } }))
  return {
    ...rest,
    definition: definitionSchema.parse(definition),
    data: jsonObjectSchema.parse(data),
    origins: z.record(z.string(), originSchema).parse(origins),
  }
}
