import { propertyTexts } from '#shared/text/properties.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { Section } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'
import { useEdit } from './useEdit.ts'

export function CallSection({ definition, place, element }: ContentProps<'callActivity'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  return (
    <Section title={text.call}>
      <Choice
        label={text.call}
        value={element.process}
        options={titledEntries(definition.processes, language)}
        onChange={(process) =>
          edit(text.call, (current) =>
            current.type === 'callActivity' ? { ...current, process } : current,
          )
        }
      />
    </Section>
  )
}
