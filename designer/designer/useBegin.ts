import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { problemTexts } from '#shared/text/problems.ts'
import { api } from '../api/client.ts'
import { bodyOf, ProblemError } from '../api/problem.ts'
import { asJson } from '../editing/asJson.ts'
import { useLanguage } from '../ui/language.ts'
import { firstState, saveDraft } from './drafts.ts'

interface Begun {
  readonly id: string
  readonly title: { readonly de: string }
  /** What is to be in it; none for an empty drawing. */
  readonly fill?: ((empty: Definition) => Definition) | undefined
}

/** A new service: made by the server, then filled. Where only that failed, the next try goes on with what was made. */
export function useBegin() {
  const queries = useQueryClient()
  const made = useRef<Definition>(undefined)
  return useMutation({
    mutationFn: async ({ id, title, fill }: Begun) => {
      const empty = made.current?.id === id ? made.current : await create({ id, title })
      made.current = empty
      if (fill !== undefined) await store(fill({ ...empty, title }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['services'] }),
  })
}

async function create(json: Pick<Begun, 'id' | 'title'>): Promise<Definition> {
  return definitionSchema.parse(await bodyOf(api.services.$post({ json })))
}

/** What was stored already, with an answer that never came, is no conflict. */
async function store(filled: Definition): Promise<void> {
  const saved = await saveDraft(filled, { etag: firstState })
  if (!('conflict' in saved) || sameJson(asJson(saved.conflict.definition), asJson(filled))) return
  const title = problemTexts[useLanguage.getState().language].versionChanged
  throw new ProblemError(412, { title, code: 'versionChanged' })
}
