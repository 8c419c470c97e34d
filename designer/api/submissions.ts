import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Surface } from '#shared/release/surface.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

export type Submission = InferResponseType<typeof api.submissions.$get, 200>[number]

export interface SubmissionDetail extends Submission {
  readonly definition: Definition
  readonly released: Definition | null
  readonly hashes: { readonly meaning: string; readonly whole: string }
  readonly changedParts: readonly (keyof Surface)[]
  readonly version: number
  readonly previous: string | null
}

const key = ['submissions'] as const

export function useSubmissions() {
  return useQuery({ queryKey: key, queryFn: () => bodyOf(api.submissions.$get()) })
}

export function useSubmission(id: string | undefined) {
  return useQuery({
    queryKey: [...key, id],
    queryFn: id === undefined ? skipToken : () => readSubmission(id),
  })
}

async function readSubmission(id: string): Promise<SubmissionDetail> {
  const { definition, released, surface, ...rest } = await bodyOf(
    api.submissions[':id'].$get({ param: { id } }),
  )
  return {
    ...rest,
    definition: definitionSchema.parse(definition),
    released: released === null ? null : definitionSchema.parse(released),
    changedParts: surface.changed,
  }
}

export type Vote =
  | { readonly verdict: 'approve'; readonly note: string }
  | { readonly verdict: 'reject'; readonly reason: string }

export function useVote(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (vote: Vote) =>
      vote.verdict === 'approve'
        ? bodyOf(
            api.submissions[':id'].approval.$post({
              param: { id },
              json: vote.note === '' ? {} : { note: vote.note },
            }),
          )
        : bodyOf(
            api.submissions[':id'].rejection.$post({
              param: { id },
              json: { reason: vote.reason },
            }),
          ),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}
