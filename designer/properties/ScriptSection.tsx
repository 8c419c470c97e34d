import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { withOptional } from '../editing/records.ts'
import { ExpressionField } from '../expressions/ExpressionField.tsx'
import { scopeAt } from '../expressions/scopes.ts'
import { useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

export function ScriptSection({ definition, place, element }: ContentProps<'scriptTask'>) {
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const edit = useEdit(place, element)
  const { script, otherScript } = element
  const open = otherScript === undefined ? text.scriptNone : text.otherScript
  const sentence =
    script === undefined ? open : script === '{}' ? text.scriptByRows : text.scriptText
  return (
    <>
      <Section title={text.script}>
        <Sentence>{sentence}</Sentence>
        {technical ? (
          <ExpressionField
            label={text.formula}
            kind="expression"
            scope={scopeAt(definition, place)}
            lines={3}
            value={element.script ?? ''}
            onCommit={(typed) =>
              edit(text.formula, (current) => {
                if (current.type !== 'scriptTask') return current
                const { script: _before, ...rest } = current
                return { ...rest, ...withOptional('script', typed === '' ? undefined : typed) }
              })
            }
          />
        ) : undefined}
      </Section>
      <MappingSection {...{ definition, place }} mapping={element.output} side="output" />
    </>
  )
}
