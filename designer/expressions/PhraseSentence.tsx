import { inLanguage } from '#shared/model/localised.ts'
import { phraseAt, withPhraseAt, type Phrase, type PhrasePath } from '#shared/phrases/phrase.ts'
import { listOf, sentenceOf, type Part } from '#shared/phrases/sentenceOf.ts'
import { composeTexts } from '#shared/text/compose.ts'
import type { Field } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PhraseSlot } from './PhraseSlot.tsx'
import { firstNameOf } from '#shared/model/path.ts'

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
            fields={seenAt(part.at, phrase, fields)}
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

/** Beside an entry that is compared its own values hide those of the case that are called alike. */
function seenAt(at: PhrasePath, phrase: Phrase, fields: readonly Field[]): readonly Field[] {
  const hidden = at.flatMap((step, depth) => {
    const holder = step === 'than' ? phraseAt(phrase, at.slice(0, depth)) : undefined
    const list = holder !== undefined && 'member' in holder ? listOf(holder) : undefined
    return list === undefined
      ? []
      : fields.flatMap(({ path }) =>
          path.startsWith(`${list}.`) ? [firstNameOf(path.slice(list.length + 1))] : [],
        )
  })
  if (!at.includes('than')) return fields
  const names = new Set(['item', ...hidden])
  return fields.filter(({ path }) => !names.has(firstNameOf(path)))
}

function keyOf({ at, of }: Extract<Part, { kind: 'slot' }>): string {
  return `${at.join('/')} ${of}`
}
