import { isActivity, isEventSubProcess } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Loop } from '#shared/model/loops.ts'
import { repeatingTexts } from '#shared/text/repeating.ts'
import { valuesOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { scopeAt } from '../expressions/scopes.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Switch } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

/** How often a step takes place: once, as long as something holds, or for each entry of a list. */
export function RepeatSection({ definition, place, element }: PanelProps) {
  const text = useTexts(repeatingTexts)
  const edit = useEdit(place, element)
  if (!isActivity(element) || isEventSubProcess(element)) return null
  const { loop } = element
  const set = (next: Loop | undefined): void =>
    edit(text.title, (current) => withLoop(current, next))
  return (
    <Section title={text.title}>
      <div className="fields">
        <Choice
          label={text.title}
          value={howOf(loop)}
          options={hows.map((id) => ({ id, label: text.how[id] }))}
          onChange={(id) => set(loopFor(hows.find((how) => how === id) ?? 'once', loop))}
        />
        {loop?.type === 'standard' ? (
          <WhileFields {...{ definition, place, loop }} onChange={set} />
        ) : undefined}
        {loop?.type === 'multiInstance' ? (
          <EachFields {...{ definition, loop }} onChange={set} />
        ) : undefined}
      </div>
    </Section>
  )
}

const hows = ['once', 'standard', 'sequential', 'parallel'] as const
type How = (typeof hows)[number]

function howOf(loop: Loop | undefined): How {
  if (loop === undefined) return 'once'
  if (loop.type === 'standard') return 'standard'
  return loop.sequential ? 'sequential' : 'parallel'
}

/** What is known of the list stays when only the order changes. */
function loopFor(how: How, before: Loop | undefined): Loop | undefined {
  if (how === 'once') return undefined
  if (how === 'standard')
    return before?.type === 'standard' ? before : { type: 'standard', testBefore: true }
  const known = before?.type === 'multiInstance' ? before : { type: 'multiInstance' as const }
  return { ...known, sequential: how === 'sequential' }
}

function withLoop(element: Element, loop: Loop | undefined): Element {
  if (!isActivity(element)) return element
  const { loop: _before, ...rest } = element
  return { ...rest, ...withOptional('loop', loop) }
}

type Standard = Extract<Loop, { type: 'standard' }>

function WhileFields({
  definition,
  place,
  loop,
  onChange,
}: Pick<PanelProps, 'definition' | 'place'> & {
  readonly loop: Standard
  readonly onChange: (loop: Loop) => void
}) {
  const text = useTexts(repeatingTexts)
  const { condition, maximum, ...rest } = loop
  const kept = { ...withOptional('condition', condition), ...withOptional('maximum', maximum) }
  return (
    <>
      <ConditionEditor
        {...{ definition, condition }}
        scope={scopeAt(definition, place)}
        sentence={text.while}
        onChange={(next) =>
          onChange({
            ...rest,
            ...withOptional('maximum', maximum),
            ...withOptional('condition', next),
          })
        }
      />
      <TextInput
        label={text.maximum}
        hint={text.maximumNote}
        value={maximum === undefined ? '' : String(maximum)}
        onCommit={(typed) => {
          const times = /^\d+$/.test(typed) ? Number(typed) : undefined
          onChange({
            ...rest,
            ...withOptional('condition', condition),
            ...withOptional('maximum', times),
          })
        }}
      />
      <Switch
        on={loop.testBefore}
        onChange={(testBefore) => onChange({ ...rest, ...kept, testBefore })}
      >
        {text.first}
      </Switch>
    </>
  )
}

type Each = Extract<Loop, { type: 'multiInstance' }>

function EachFields({
  definition,
  loop,
  onChange,
}: Pick<PanelProps, 'definition'> & {
  readonly loop: Each
  readonly onChange: (loop: Loop) => void
}) {
  const text = useTexts(repeatingTexts)
  const language = useLanguage((state) => state.language)
  const lists = valuesOf(definition).flatMap(({ path, label, schema }) =>
    schema.items === undefined ? [] : [{ id: path, label: inLanguage(label, language) }],
  )
  const { collection, cardinality, ...rest } = loop
  const isOther =
    (collection !== undefined && !lists.some(({ id }) => id === collection)) ||
    cardinality !== undefined
  if (isOther) return <Sentence>{text.otherList}</Sentence>
  if (lists.length === 0) return <Sentence>{text.noList}</Sentence>
  return (
    <div className="in">
      <span className="label">{text.list}</span>
      <Choice
        label={text.list}
        value={collection}
        placeholder={text.list}
        options={lists}
        onChange={(list) => onChange({ ...rest, item: rest.item ?? 'entry', collection: list })}
      />
    </div>
  )
}
