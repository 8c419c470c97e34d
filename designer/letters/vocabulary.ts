import { caseScope, type Scope } from '#shared/feel/scope.ts'
import { itemScope } from '#shared/letters/row.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { sentenceOf, spoken } from '#shared/phrases/sentenceOf.ts'
import { contentTexts } from '#shared/text/content.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { deadlineFields } from '../deadlines/deadlineFields.ts'
import { reasonFields } from '../decisions/reasonFields.ts'
import { entryFieldsOf, fieldsOf, type Field } from '../editing/fields.ts'
import { entryFields } from '../properties/verbs.ts'
import type { Vocabulary } from './words.ts'

export interface Known {
  readonly vocabulary: Vocabulary
  readonly scope: Scope
  /** With what the entries of lists hold: not to be named in a text, but to be counted, chosen and added up. */
  readonly composable: readonly Field[]
}

/** What a text of a definition can name; with `each` also what an entry of that list holds. */
export function vocabularyOf(definition: Definition, language: Language, each?: string): Known {
  const { computed } = contentTexts[language].letters
  const around = caseScope(definition)
  const scope = each === undefined ? around : itemScope(each, around)
  const known = fieldsOf(definition)
  const list = known.find(({ path }) => path === each)
  const fields = [
    ...(list === undefined ? [] : entryFields(list, 'item', definition.types)),
    ...known,
    ...deadlineFields(definition),
    ...reasonFields(definition),
    ...alwaysThere(),
  ]
  const composable = [...fields, ...known.flatMap((one) => entryFieldsOf(definition, one.path))]
  const labels = new Map(composable.map(({ path, label }) => [path, inLanguage(label, language)]))
  const say = (expression: string): string | undefined => {
    const phrase = phraseOf(expression, scope)
    const named = (path: string) => labels.get(path)
    return phrase === undefined || phrase.kind === 'open' || phrase.kind === 'field'
      ? undefined
      : spoken(sentenceOf(phrase, language, named))
  }
  return { scope, composable, vocabulary: { fields, language, computed, say } }
}

/** What every case knows, whatever its data. */
function alwaysThere(): readonly Field[] {
  const { de, en } = mappingTexts
  const text = { type: 'string' } as const
  return [
    {
      path: 'identity.name',
      label: { de: de.applicantName, en: en.applicantName },
      group: { de: de.person, en: en.person },
      schema: text,
    },
    {
      path: 'case.number',
      label: { de: de.caseNumber, en: en.caseNumber },
      group: { de: de.case, en: en.case },
      schema: text,
    },
  ]
}
