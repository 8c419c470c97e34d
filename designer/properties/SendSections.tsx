import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { OpenLink } from './OpenLink.tsx'
import { ReferenceSection } from './ReferenceSection.tsx'
import { Section, Sentence } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'
import { useEdit } from './useEdit.ts'

/** A letter to the applicant, or a message to who waits for it. */
export function SendSections({ definition, place, element }: ContentProps<'sendTask'>) {
  const text = useTexts(propertyTexts)
  const edit = useEdit(place, element)
  if (element.letter !== undefined || element.message === undefined) {
    return <LetterSection {...{ definition, place, element }} />
  }
  return (
    <>
      <ReferenceSection
        title={text.sentMessage}
        value={element.message}
        records={definition.messages}
        onChange={(message) =>
          edit(text.sentMessage, (current) =>
            current.type === 'sendTask'
              ? { ...current, ...withOptional('message', message) }
              : current,
          )
        }
      />
      <MappingSection {...{ definition, place }} mapping={element.input} side="input" />
    </>
  )
}

function LetterSection({ definition, place, element }: ContentProps<'sendTask'>) {
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
          placeholder={text.choose}
          options={titledEntries(definition.letters, language)}
          onChange={(id) =>
            edit(text.letter, (current) =>
              current.type === 'sendTask' ? { ...current, letter: id } : current,
            )
          }
        />
        .
      </Sentence>
      {element.letter === undefined ? undefined : (
        <OpenLink definition={definition} view="letters" item={element.letter}>
          {text.openLetter}
        </OpenLink>
      )}
    </Section>
  )
}
