import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

export function ScriptSection({ definition, place, element }: ContentProps<'scriptTask'>) {
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const edit = useEdit(place, element)
  return (
    <>
      <Section title={text.script}>
        <Sentence>{text.scriptText}</Sentence>
        {technical ? (
          <TextInput
            label={text.formula}
            lines={3}
            value={element.script}
            onCommit={(script) =>
              edit(text.formula, (current) =>
                current.type === 'scriptTask' ? { ...current, script } : current,
              )
            }
          />
        ) : undefined}
      </Section>
      <MappingSection
        {...{ definition, place }}
        mapping={element.output}
        side="output"
        title={text.response}
      />
    </>
  )
}
