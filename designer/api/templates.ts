import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { readJson } from '#shared/model/jsonText.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { TemplateKind } from '#shared/model/templateKinds.ts'
import { api } from './client.ts'
import { bodyOf, problemOf } from './problem.ts'

const ofTemplate = api.templates[':template']
export type KeptTemplate = InferResponseType<typeof api.templates.$get, 200>[number]

const queryKey = ['keptTemplates'] as const

/** Those of one department; who designs for several has others too. */
export function useKeptTemplates(department: string) {
  return useQuery({
    queryKey,
    queryFn: () => bodyOf(api.templates.$get()),
    select: (all) => all.filter((one) => one.department === department),
  })
}

export async function readTemplate(template: string): Promise<Definition> {
  const answer = await ofTemplate.$get({ param: { template } })
  if (!answer.ok) throw await problemOf(answer)
  return definitionSchema.parse(readJson(await answer.text()))
}

export interface Head {
  readonly title: Localised
  readonly summary: Localised
}

interface NewTemplate extends Head {
  /** Made once for what is kept, so that a second try does not keep it twice. */
  readonly id: string
  readonly kind: TemplateKind
  readonly definition: Definition
}

export function useKeepTemplate() {
  return useChange((template: NewTemplate) =>
    bodyOf(api.templates.$post({ json: { ...template, department: template.definition.owner } })),
  )
}

export function useRenameTemplate() {
  return useChange(({ id, ...to }: Head & { readonly id: string; readonly revision: number }) =>
    bodyOf(ofTemplate.$put({ param: { template: id }, json: to })),
  )
}

export function useRemoveTemplate() {
  return useChange(async (template: string) => {
    const answer = await ofTemplate.$delete({ param: { template } })
    if (!answer.ok) throw await problemOf(answer)
  })
}

/** Refused or not, others may have changed the list meanwhile. */
function useChange<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => refreshTemplates(client) })
}

export function refreshTemplates(client: QueryClient): Promise<unknown> {
  return client.invalidateQueries({ queryKey })
}
