import { caseScope, type Scope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import { ExpressionField } from '../expressions/ExpressionField.tsx'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { firstValue, parseCondition, writeCondition } from './condition.ts'
import { ConditionSlots } from './ConditionSlots.tsx'
import { Sentence } from './Sections.tsx'

interface EditorProps {
  readonly definition: Definition
  readonly condition: string | undefined
  readonly onChange: (condition: string | undefined) => void
  /** What the condition sees; the case data when left out. */
  readonly scope?: Scope
  /** How the sentence begins, where it is not about a way. */
  readonly sentence?: string
}

/** A condition as a sentence with slots; what a sentence cannot say is written in the technical view. */
export function ConditionEditor({ definition, condition, onChange, sentence, scope }: EditorProps) {
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const fields = fieldsOf(definition)
  if (condition === undefined) {
    const [first] = fields
    if (first === undefined) return null
    return (
      <Button size="s" kind="soft" icon="plus" onPress={() => onChange(conditionOn(first))}>
        {text.addCondition}
      </Button>
    )
  }
  return (
    <>
      <Sentence>
        {sentence ?? text.conditionSentence}{' '}
        <Slots condition={condition} fields={fields} onChange={onChange} />.
      </Sentence>
      {technical ? (
        <ExpressionField
          label={text.expression}
          kind="expression"
          scope={scope ?? caseScope(definition)}
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

function conditionOn({ path, schema }: Field): string {
  return writeCondition({ path, operator: '=', value: firstValue(schema) }, schema)
}

function Slots({
  condition,
  fields,
  onChange,
}: {
  readonly condition: string
  readonly fields: readonly Field[]
  readonly onChange: (condition: string) => void
}) {
  const text = useTexts(propertyTexts)
  const parsed = parseCondition(condition)
  const field = fields.find(({ path }) => path === parsed?.path)
  if (parsed === undefined || field === undefined) return text.ownRule
  return (
    <ConditionSlots
      condition={parsed}
      field={field}
      fields={fields}
      onChange={(next, schema) => onChange(writeCondition(next, schema))}
    />
  )
}
