import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { useState } from 'react'
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

export function useSuspension(place: VersionPlace) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      act,
      reason,
    }: {
      readonly act: 'suspend' | 'resume'
      readonly reason: string
    }) => bodyOf(version[act].$post({ param: paramOf(place), json: { reason } })),
    onSuccess: () => client.invalidateQueries(),
  })
}

type PreviewPage = InferResponseType<typeof version.migration.preview.$post, 200>
/** All of its pages. */
export type Preview = Omit<PreviewPage, 'next' | 'total'>
type Asked = Json<typeof version.migration.preview.$post>

export interface Progress {
  readonly done: number
  readonly total: number
}

/** Looks at every case, page after page; how far it is stands in `progress`. */
export function usePreview(place: VersionPlace) {
  const [progress, setProgress] = useState<Progress>()
  const preview = useMutation({
    mutationFn: (asked: Asked) => previewAll(place, asked, setProgress),
    onSettled: () => setProgress(undefined),
  })
  return { preview, progress }
}

async function previewAll(
  place: VersionPlace,
  asked: Asked,
  tell: (progress: Progress) => void,
): Promise<Preview> {
  const cases: PreviewPage['cases'][number][] = []
  async function from(json: Asked, counted: number): Promise<Preview> {
    const page: PreviewPage = await bodyOf(
      version.migration.preview.$post({ param: paramOf(place), json }),
    )
    const { next, plan, total = counted } = page
    cases.push(...page.cases)
    if (next === null) return { plan, cases }
    tell({ done: cases.length, total })
    return from({ ...json, plan, after: next }, total)
  }
  return from(asked, 0)
}

export type Report = InferResponseType<typeof version.migration.$post, 200>
type Deciding = Json<typeof version.migration.$post> & { readonly cases: readonly string[] }

/** As many as the server takes over in one go. */
const portion = 100

/** What has come of the cases so far. */
export interface Moved {
  readonly report: Report
  /** How many of them were asked for. */
  readonly done: number
}

/** Portion by portion; where one fails, `moved` keeps what was done, and the next call goes on there. */
export function useMigrate(place: VersionPlace) {
  const client = useQueryClient()
  const [moved, setMoved] = useState<Moved>({ report: [], done: 0 })
  const migration = useMutation({
    mutationFn: ({ cases, ...decided }: Deciding) => {
      async function from({ report, done }: Moved): Promise<void> {
        if (done >= cases.length) return
        const json = { ...decided, cases: cases.slice(done, done + portion) }
        const answer = await bodyOf(version.migration.$post({ param: paramOf(place), json }))
        const next = {
          report: [...report, ...answer],
          done: Math.min(done + portion, cases.length),
        }
        setMoved(next)
        return from(next)
      }
      return from(moved)
    },
    onSettled: () => client.invalidateQueries(),
  })
  return { migration, moved }
}

function paramOf({ service, version: number }: VersionPlace) {
  return { service, version: String(number) }
}
