import { caseScope, type Scope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import { conditionOf } from '#shared/phrases/conditionOf.ts'
import { feelOfCondition } from '#shared/phrases/feelOfCondition.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import { ExpressionField } from '../expressions/ExpressionField.tsx'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { ConditionParts } from './ConditionParts.tsx'
import { Sentence } from './Sections.tsx'
import { firstTest, isAbout } from './verbs.ts'

interface EditorProps {
  readonly definition: Definition
  readonly condition: string | undefined
  readonly onChange: (condition: string | undefined) => void
  /** What the condition sees; the case data when left out. */
  readonly scope?: Scope
  /** Values besides those of the case, named first. */
  readonly also?: readonly Field[]
  /** How the sentence begins, where it is not about a way. */
  readonly sentence?: string
  /** What the button says that adds one. */
  readonly add?: string
}

/** A condition as a sentence with slots; what a sentence cannot say is written in the technical view. */
export function ConditionEditor({
  definition,
  condition,
  onChange,
  sentence,
  scope,
  also = [],
  add,
}: EditorProps) {
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const fields = [...also, ...fieldsOf(definition)]
  const seen = scope ?? caseScope(definition)
  if (condition === undefined) {
    const [first] = fields
    if (first === undefined) return null
    return (
      <Button
        size="s"
        kind="soft"
        icon="plus"
        onPress={() => onChange(feelOfCondition(firstTest(first)))}
      >
        {add ?? text.addCondition}
      </Button>
    )
  }
  return (
    <>
      <Sentence>
        {sentence ?? text.conditionSentence}{' '}
        <Slots {...{ definition, condition, fields, onChange }} scope={seen} />
      </Sentence>
      {technical ? (
        <ExpressionField
          label={text.expression}
          kind="expression"
          scope={seen}
          value={condition}
          onCommit={(next) => onChange(next === '' ? undefined : next)}
          lines={2}
        />
      ) : undefined}
      <Button size="s" kind="quiet" onPress={() => onChange(undefined)}>
        {text.removeCondition}
      </Button>
    </>
  )
}

/** Undefined where a sentence cannot say it, or is about what has no name here. */
function Slots({
  definition,
  condition,
  fields,
  scope,
  onChange,
}: {
  readonly definition: Definition
  readonly condition: string
  readonly fields: readonly Field[]
  readonly scope: Scope
  readonly onChange: (condition: string) => void
}) {
  const text = useTexts(propertyTexts)
  const parsed = conditionOf(condition, scope)
  if (parsed === undefined || !isAbout(parsed, fields, definition.types)) return `${text.ownRule}.`
  return (
    <ConditionParts
      inSentence
      condition={parsed}
      fields={fields}
      types={definition.types}
      onChange={(next) => onChange(feelOfCondition(next))}
    />
  )
}
