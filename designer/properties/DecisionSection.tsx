import type { Definition } from '#shared/model/definition.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { OpenLink } from './OpenLink.tsx'
import { Section, Sentence } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'
import { useEdit } from './useEdit.ts'

export function DecisionSection({ definition, place, element }: ContentProps<'businessRuleTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  return (
    <>
      <Section title={text.decision}>
        <Sentence>
          {text.decisionSentence}{' '}
          <Choice
            label={text.decision}
            look="slot"
            value={element.decision}
            placeholder={text.choose}
            options={titledEntries(decidable(definition), language)}
            onChange={(id) =>
              edit(text.decision, (current) =>
                current.type === 'businessRuleTask' ? { ...current, decision: id } : current,
              )
            }
          />
          .
        </Sentence>
        {element.decision === undefined ? undefined : (
          <OpenLink definition={definition} view="decisions" item={element.decision}>
            {text.openDecision}
          </OpenLink>
        )}
        <TextInput
          label={text.authorisedBy}
          value={element.authorisedBy ?? ''}
          onCommit={(typed) =>
            edit(text.authorisedBy, (current) => {
              if (current.type !== 'businessRuleTask') return current
              const { authorisedBy: _before, ...rest } = current
              return { ...rest, ...withOptional('authorisedBy', typed === '' ? undefined : typed) }
            })
          }
        />
      </Section>
      <MappingSection {...{ definition, place }} mapping={element.output} side="output" />
    </>
  )
}

function decidable({ decisions, boxedDecisions, decisionServices }: Definition) {
  return { ...decisions, ...boxedDecisions, ...decisionServices }
}
