import { useMemo } from 'react'
import { certaintyOf } from '#shared/lint/certainty.ts'
import { mappingViews, type MappingView } from '#shared/lint/mappingViews.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import { writersOf } from '#shared/lint/writers.ts'
import type { Definition } from '#shared/model/definition.ts'
import { useLanguage } from '../ui/language.ts'
import type { Known } from './sources.ts'

export interface Mappings {
  readonly views: readonly MappingView[]
  readonly known: Known
}

/** All places where values flow, and what is known of them; worked out once for each state of the draft. */
export function useMappings(definition: Definition): Mappings {
  const language = useLanguage((state) => state.language)
  return useMemo(() => {
    const subject = subjectOf(definition)
    const known = {
      subject,
      writers: writersOf(subject),
      certainty: certaintyOf(subject),
      language,
    }
    return { views: mappingViews(subject), known }
  }, [definition, language])
}
