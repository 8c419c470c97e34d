import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { ReferenceSection } from './ReferenceSection.tsx'
import { useEdit } from './useEdit.ts'

export function ReceiveSections({ definition, place, element }: ContentProps<'receiveTask'>) {
  const text = useTexts(propertyTexts)
  const edit = useEdit(place, element)
  return (
    <>
      <ReferenceSection
        title={text.message}
        value={element.message}
        records={definition.messages}
        onChange={(message) =>
          edit(text.message, (current) =>
            current.type === 'receiveTask'
              ? { ...current, ...withOptional('message', message) }
              : current,
          )
        }
      />
      <MappingSection {...{ definition, place }} mapping={element.output} side="output" />
    </>
  )
}
