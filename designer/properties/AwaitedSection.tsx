import type { Scope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { EventDefinition } from '#shared/model/elements.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { Section, Sentence } from './Sections.tsx'

type Conditional = Extract<EventDefinition, { type: 'conditional' }>

/** The condition that a step waits for. */
export function AwaitedSection({
  definition,
  event,
  scope,
  onChange,
}: {
  readonly definition: Definition
  readonly event: Conditional
  readonly scope: Scope
  readonly onChange: (event: Conditional) => void
}) {
  const text = useTexts(propertyTexts)
  const { condition, ...rest } = event
  return (
    <Section title={text.awaited}>
      {condition === undefined && event.otherCondition !== undefined ? (
        <Sentence>{text.otherCondition}</Sentence>
      ) : undefined}
      <ConditionEditor
        {...{ definition, condition, scope }}
        sentence={text.awaitedSentence}
        onChange={(next) => onChange({ ...rest, ...withOptional('condition', next) })}
      />
    </Section>
  )
}
