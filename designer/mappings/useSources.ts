import { useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { recordsOf, type Field } from '../editing/fields.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { resultFields, type Sources } from './describe.ts'
import { usedIn } from './usedIn.ts'

/** Everything a mapping can take a value from. */
export function useSources(definition: Definition, mapping: string): Sources {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  return useMemo(
    () => ({
      fields: [...recordsOf(definition), ...alwaysThere(text)],
      result: resultFields(definition, usedIn(definition, mapping)),
      words: text,
      language,
    }),
    [definition, mapping, text, language],
  )
}

function alwaysThere(text: (typeof mappingTexts)['de']): Field[] {
  const one = (path: string, label: string, group: string): Field => ({
    path,
    label: { de: label },
    group: { de: group },
    schema: { type: 'string' },
  })
  return [
    one('identity.personId', text.applicantId, text.person),
    one('identity.name', text.applicantName, text.person),
    one('case.number', text.caseNumber, text.case),
  ]
}
