import type { Definition } from '#shared/model/definition.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { setDefaultFlow, updateFlow } from '../editing/commands/updateFlow.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
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
      {source.type === 'exclusiveGateway' ? (
        <WhenTaken
          {...{ definition, process }}
          flow={id}
          condition={flow.condition}
          isDefault={source.default === id}
        />
      ) : undefined}
    </div>
  )
}

function WhenTaken({
  definition,
  process,
  flow,
  condition,
  isDefault,
}: FlowProps & { readonly condition: string | undefined; readonly isDefault: boolean }) {
  const text = useTexts(propertyTexts)
  if (isDefault) {
    return (
      <Sentence>{`${text.conditionSentence.replace(/,? wenn$| when$/, '')} ${text.otherwise}.`}</Sentence>
    )
  }
  const setCondition = (next: string | undefined): void => {
    change(text.label.condition, (before) =>
      updateFlow(before, {
        process,
        flow,
        update: ({ condition: _condition, ...rest }) => ({
          ...rest,
          ...withOptional('condition', next),
        }),
      }),
    )
  }
  return (
    <>
      <ConditionEditor {...{ definition, condition }} onChange={setCondition} />
      <Checkbox
        on={false}
        onChange={() =>
          change(text.label.default, (before) => setDefaultFlow(before, { process, flow }))
        }
      >
        {text.makeDefault}
      </Checkbox>
    </>
  )
}
