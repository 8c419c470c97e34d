import { useMemo } from 'react'
import { contentTexts } from '#shared/text/content.ts'
import { deadlineFields } from '../deadlines/deadlineFields.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { fieldsOf } from '../editing/fields.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { fromWords, toWords, type Vocabulary } from './words.ts'

/** Text with values in it: by name for the department, as a formula in the technical view. */
export function TemplateInput({
  label,
  value,
  onCommit,
  lines = 1,
  hint = false,
}: {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly lines?: number
  readonly hint?: boolean
}) {
  const { letters: text } = useTexts(contentTexts)
  const technical = useSession((state) => state.technical)
  const vocabulary = useVocabulary()
  const worded = toWords(value, vocabulary)
  const said = hint ? { hint: technical ? text.templateHint : text.textHint } : {}
  if (technical) return <TextInput {...{ label, value, onCommit, lines, ...said }} />
  const commit = (typed: string): void => {
    const back = fromWords(typed, worded, vocabulary)
    if ('template' in back) onCommit(back.template)
  }
  const problem = (typed: string): string | undefined => {
    const back = fromWords(typed, worded, vocabulary)
    return 'unknown' in back ? text.unknownName(back.unknown) : undefined
  }
  return <TextInput {...{ label, lines, problem, ...said }} value={worded.text} onCommit={commit} />
}

function useVocabulary(): Vocabulary {
  const { letters: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const definition = useDocument(({ opened }) => opened?.definition)
  return useMemo(
    () => ({
      fields:
        definition === undefined ? [] : [...fieldsOf(definition), ...deadlineFields(definition)],
      language,
      computed: text.computed,
    }),
    [definition, language, text],
  )
}
