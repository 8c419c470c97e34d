import type { Definition } from '#shared/model/definition.ts'
import { isGroup, type Condition, type Group } from '#shared/phrases/condition.ts'
import { conditionTexts } from '#shared/text/conditions.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { ConditionTest, type TestProps } from './ConditionTest.tsx'
import { entryFields, firstTest, pathOf } from './verbs.ts'

interface PartsProps extends Pick<TestProps, 'fields'> {
  readonly types: Definition['types']
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
  /** It ends a sentence that has begun: "… gilt, wenn". */
  readonly inSentence?: boolean
}

/** One test, or several of which all or one must hold. */
export function ConditionParts({ condition, inSentence = false, ...rest }: PartsProps) {
  const say = useTexts(conditionTexts)
  const { fields, onChange } = rest
  const [first] = fields
  const add = (part: Condition): void =>
    onChange(
      isGroup(condition)
        ? { ...condition, parts: [...condition.parts, part] }
        : { kind: 'all', parts: [condition, part] },
    )
  return (
    <>
      {isGroup(condition) ? (
        <Several {...rest} group={condition} inSentence={inSentence} />
      ) : (
        <OneTest {...rest} test={condition} />
      )}
      {first === undefined ? undefined : (
        <div className="condAdd">
          <Button size="s" kind="quiet" icon="plus" onPress={() => add(firstTest(first))}>
            {say.another}
          </Button>
          <Button
            size="s"
            kind="quiet"
            icon="plus"
            onPress={() =>
              add({
                kind: condition.kind === 'any' ? 'all' : 'any',
                parts: [firstTest(first), firstTest(first)],
              })
            }
          >
            {say.group}
          </Button>
        </div>
      )}
    </>
  )
}

function Several({
  group,
  inSentence,
  fields,
  types,
  onChange,
}: Omit<PartsProps, 'condition' | 'inSentence'> & {
  readonly group: Group
  readonly inSentence: boolean
}) {
  const say = useTexts(conditionTexts)
  const set = (parts: readonly Condition[]): void => {
    const [only, ...others] = parts
    if (only !== undefined) onChange(others.length === 0 ? only : { ...group, parts })
  }
  const words = inSentence ? { all: say.all, any: say.any } : { all: say.allOf, any: say.anyOf }
  return (
    <>
      <Choice
        label={say.which}
        look="slot"
        value={group.kind}
        options={[
          { id: 'all', label: words.all },
          { id: 'any', label: words.any },
        ]}
        onChange={(id) => onChange({ ...group, kind: id === 'any' ? 'any' : 'all' })}
      />
      <ul className="condParts">
        {group.parts.map((part, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- parts have no names, their places are theirs
          <li key={index}>
            <div>
              <Part
                {...{ fields, types, part }}
                onChange={(next) => set(group.parts.with(index, next))}
              />
            </div>
            <IconButton
              icon="trash"
              label={say.remove(say.part(index + 1))}
              onPress={() => set(group.parts.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Part({
  part,
  ...rest
}: Omit<PartsProps, 'condition' | 'inSentence'> & { readonly part: Condition }) {
  return isGroup(part) ? (
    <ConditionParts {...rest} condition={part} />
  ) : (
    <OneTest {...rest} test={part} />
  )
}

/** A test; of the entries of a list, with what they have to satisfy. */
function OneTest({ types, ...props }: TestProps & Pick<PartsProps, 'types'>) {
  const { test, fields, onChange } = props
  const field = fields.find(({ path }) => path === pathOf(test))
  return (
    <>
      <ConditionTest {...props} />
      {test.kind === 'entries' && field !== undefined ? (
        <div className="condParts">
          <ConditionParts
            condition={test.where}
            fields={entryFields(field, test.item, types)}
            types={types}
            onChange={(where) => onChange({ ...test, where })}
          />
        </div>
      ) : undefined}
    </>
  )
}
