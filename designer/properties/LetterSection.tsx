import { propertyTexts } from '#shared/text/properties.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { OpenLink } from './OpenLink.tsx'
import { Section, Sentence } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'
import { useEdit } from './useEdit.ts'

export function LetterSection({ definition, place, element }: ContentProps<'sendTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  return (
    <Section title={text.letter}>
      <Sentence>
        {text.letterSentence}{' '}
        <Choice
          label={text.letter}
          look="slot"
          value={element.letter}
          options={titledEntries(definition.letters, language)}
          onChange={(id) =>
            edit(text.letter, (current) =>
              current.type === 'sendTask' ? { ...current, letter: id } : current,
            )
          }
        />
        .
      </Sentence>
      <OpenLink definition={definition} view="letters" item={element.letter}>
        {text.openLetter}
      </OpenLink>
    </Section>
  )
}
