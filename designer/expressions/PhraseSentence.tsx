import { inLanguage } from '#shared/model/localised.ts'
import { withPhraseAt, type Phrase } from '#shared/phrases/phrase.ts'
import { sentenceOf, type Part } from '#shared/phrases/sentenceOf.ts'
import { composeTexts } from '#shared/text/compose.ts'
import type { Field } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PhraseSlot } from './PhraseSlot.tsx'

/** A value as a sentence: what can be chosen stands in slots. */
export function PhraseSentence({
  phrase,
  fields,
  onChange,
}: {
  readonly phrase: Phrase
  readonly fields: readonly Field[]
  readonly onChange: (phrase: Phrase) => void
}) {
  const say = useTexts(composeTexts)
  const language = useLanguage((state) => state.language)
  const named = (path: string): string | undefined => {
    const field = fields.find((one) => one.path === path)
    return field === undefined ? undefined : inLanguage(field.label, language)
  }
  return (
    <div className="say">
      {sentenceOf(phrase, language, named).map((part) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <PhraseSlot
            key={keyOf(part)}
            part={part}
            fields={fields}
            onChange={(next) => onChange(withPhraseAt(phrase, part.at, next))}
          />
        ),
      )}
      {phrase.kind === 'join' ? (
        <IconButton
          icon="plus"
          label={say.addPart}
          onPress={() => onChange({ ...phrase, parts: [...phrase.parts, { kind: 'open' }] })}
        />
      ) : undefined}
    </div>
  )
}

function keyOf({ at, of }: Extract<Part, { kind: 'slot' }>): string {
  return `${at.join('/')} ${of}`
}
