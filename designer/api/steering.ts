import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

const one = api.instances[':instance']
const version = api.services[':service'].versions[':version']

type Json<Route extends (...args: never) => unknown> =
  InferRequestType<Route> extends { readonly json: infer Body } ? Body : never

/** What is decided about a case, with the reason. */
export type CaseAct =
  | ({ readonly act: 'resolve' } & Json<typeof one.resolve.$post>)
  | ({ readonly act: 'complete' } & Json<typeof one.complete.$post>)
  | ({ readonly act: 'fail' } & Json<typeof one.fail.$post>)
  | ({ readonly act: 'move' } & Json<typeof one.move.$post>)
  | ({ readonly act: 'suspend' | 'resume' | 'cancel' } & Json<typeof one.suspend.$post>)

export function useCaseAct(instance: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decided: CaseAct) => bodyOf(send(instance, decided)),
    onSuccess: () => client.invalidateQueries(),
  })
}

function send(instance: string, decided: CaseAct) {
  const param = { instance }
  switch (decided.act) {
    case 'resolve': {
      const { act: _, ...json } = decided
      return one.resolve.$post({ param, json })
    }
    case 'complete': {
      const { act: _, ...json } = decided
      return one.complete.$post({ param, json })
    }
    case 'fail': {
      const { act: _, ...json } = decided
      return one.fail.$post({ param, json })
    }
    case 'move': {
      const { act: _, ...json } = decided
      return one.move.$post({ param, json })
    }
    case 'suspend':
    case 'resume':
    case 'cancel':
      return one[decided.act].$post({ param, json: { reason: decided.reason } })
  }
}

export interface VersionPlace {
  readonly service: string
  readonly version: number
}

export function useSuspension({ service, version: number }: VersionPlace) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      act,
      reason,
    }: {
      readonly act: 'suspend' | 'resume'
      readonly reason: string
    }) =>
      bodyOf(version[act].$post({ param: { service, version: String(number) }, json: { reason } })),
    onSuccess: () => client.invalidateQueries(),
  })
}

export type Preview = InferResponseType<typeof version.migration.preview.$post, 200>

export function usePreview({ service, version: number }: VersionPlace) {
  return useMutation({
    mutationFn: (json: Json<typeof version.migration.preview.$post>) =>
      bodyOf(
        version.migration.preview.$post({ param: { service, version: String(number) }, json }),
      ),
  })
}

export function useMigrate({ service, version: number }: VersionPlace) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Json<typeof version.migration.$post>) =>
      bodyOf(version.migration.$post({ param: { service, version: String(number) }, json })),
    onSuccess: () => client.invalidateQueries(),
  })
}
