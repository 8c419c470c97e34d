import { useQuery } from '@tanstack/react-query'
import type { Definition } from '#shared/model/definition.ts'
import type { inLanguage } from '#shared/model/localised.ts'
import type { TemplateKind } from '#shared/model/templateKinds.ts'
import { readTemplate, useKeptTemplates, type KeptTemplate } from '../api/templates.ts'
import { loadTemplates } from './templates.ts'

type Words = Parameters<typeof inLanguage>[0]

/** A template as it is listed; what it holds comes when it is wanted. */
export interface Offer {
  readonly id: string
  readonly kind: TemplateKind
  readonly title: Words
  readonly summary: Words
  readonly load: () => Promise<Definition>
  /** Of one of the department. */
  readonly kept?: KeptTemplate
}

export function useProvided(): readonly Offer[] | undefined {
  const { data } = useQuery({ queryKey: ['templates'], queryFn: loadTemplates })
  return data?.map(({ id, kind, definition }) => {
    const { title, summary } = definition
    return { id, kind, title, summary, load: () => Promise.resolve(definition) }
  })
}

interface OwnOffers {
  readonly own: readonly Offer[] | undefined
  readonly error: Error | null
}

export function useOwn(department: string): OwnOffers {
  const { data, error } = useKeptTemplates(department)
  const own = data?.map((kept) => {
    const { id, kind, title, summary } = kept
    return { id, kind, title, summary, kept, load: () => readTemplate(id) }
  })
  return { own, error }
}
