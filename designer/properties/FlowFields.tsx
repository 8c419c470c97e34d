import type { Definition } from '#shared/model/definition.ts'
import { mayChoose } from '#shared/model/elementKinds.ts'
import type { Flow } from '#shared/model/elements.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { setDefaultFlow, updateFlow } from '../editing/commands/updateFlow.ts'
import { withOptional } from '../editing/records.ts'
import { leavingScopeAt } from '../expressions/scopes.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { FactList } from './FactList.tsx'
import { other } from './facts.ts'
import { Sentence } from './Sections.tsx'

export interface FlowProps {
  readonly definition: Definition
  readonly process: string
  readonly flow: string
}

/** What a connection is called and, behind a branch, when it is taken. */
export function FlowFields({ definition, process, flow: id }: FlowProps) {
  const text = useTexts(propertyTexts)
  const { read, said } = useSaid()
  const flow = definition.processes[process]?.flows[id]
  const source = definition.processes[process]?.elements[flow?.source ?? '']
  if (flow === undefined || source === undefined) return null
  const rename = (typed: string): void => {
    const name = typed === '' ? undefined : said(flow.name, typed)
    change(text.label.flowName, (before) =>
      updateFlow(before, {
        process,
        flow: id,
        update: ({ name: _name, ...rest }) => ({ ...rest, ...withOptional('name', name) }),
      }),
    )
  }
  return (
    <div className="fields">
      <TextInput label={text.flowName} value={read(flow.name)} onCommit={rename} />
      {mayChoose(source) ? (
        <WhenTaken {...{ definition, process, flow }} id={id} isDefault={source.default === id} />
      ) : undefined}
    </div>
  )
}

function WhenTaken({
  definition,
  process,
  id,
  flow: { source, condition, otherCondition },
  isDefault,
}: Omit<FlowProps, 'flow'> & {
  readonly id: string
  readonly flow: Flow
  readonly isDefault: boolean
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const scope = leavingScopeAt(definition, { process, element: source })
  if (isDefault) {
    return (
      <Sentence>{`${text.conditionSentence.replace(/,? wenn$| when$/, '')} ${text.otherwise}.`}</Sentence>
    )
  }
  const setCondition = (next: string | undefined): void => {
    change(text.label.condition, (before) =>
      updateFlow(before, {
        process,
        flow: id,
        update: ({ condition: _condition, ...rest }) => ({
          ...rest,
          ...withOptional('condition', next),
        }),
      }),
    )
  }
  return (
    <>
      {condition === undefined && otherCondition !== undefined ? (
        <Sentence>{text.otherCondition}</Sentence>
      ) : undefined}
      <FactList facts={other(otherCondition, language)} />
      <ConditionEditor {...{ definition, condition, scope }} onChange={setCondition} />
      <Checkbox
        on={false}
        onChange={() =>
          change(text.label.default, (before) => setDefaultFlow(before, { process, flow: id }))
        }
      >
        {text.makeDefault}
      </Checkbox>
    </>
  )
}
