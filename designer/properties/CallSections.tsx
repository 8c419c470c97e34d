import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { ReferenceSection } from './ReferenceSection.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

export function CallSections({ definition, place, element }: ContentProps<'callActivity'>) {
  const text = useTexts(propertyTexts)
  const edit = useEdit(place, element)
  const { process, service, version } = element
  return (
    <>
      {service === undefined ? (
        <ReferenceSection
          title={text.call}
          value={process}
          records={definition.processes}
          onChange={(id) =>
            edit(text.call, (current) =>
              current.type === 'callActivity'
                ? { ...current, ...withOptional('process', id) }
                : current,
            )
          }
        />
      ) : (
        <Section title={text.call}>
          <Sentence>
            {text.otherService(service)} {version === undefined ? '' : text.fixedVersion(version)}
          </Sentence>
        </Section>
      )}
      <MappingSection {...{ definition, place }} mapping={element.input} side="input" />
      <MappingSection {...{ definition, place }} mapping={element.output} side="output" />
    </>
  )
}
