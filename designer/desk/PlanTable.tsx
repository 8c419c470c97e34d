import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { Preview } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { SelectField } from './SelectField.tsx'

type Plan = Preview['plan']

interface PlanTableProps {
  readonly definitions: { readonly before: Definition; readonly after: Definition }
  readonly plan: Plan
  readonly onChange: (plan: Plan) => void
}

/** Old step, new step: matched by name, changed by hand. Only steps a case can stand at for some time. */
export function PlanTable({ definitions: { before, after }, plan, onChange }: PlanTableProps) {
  const { version: words } = useTexts(steeringTexts)
  return (
    <section className="fw-block" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <p className="fw-hint">{words.planHint}</p>
      <table className="fw-table fw-table--stack" aria-labelledby="plan">
        <thead>
          <tr>
            <th scope="col">{words.oldStep}</th>
            <th scope="col">{words.newStep}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(before.processes).flatMap(([process, { elements }]) =>
            Object.keys(elements)
              .filter((element) => isNamed(before, process, element))
              .map((element) => (
                <Row
                  key={`${process} ${element}`}
                  step={{ process, element }}
                  definitions={{ before, after }}
                  plan={plan}
                  onChange={onChange}
                />
              )),
          )}
        </tbody>
      </table>
    </section>
  )
}

function isNamed({ processes }: Definition, process: string, id: string): boolean {
  const element = processes[process]?.elements[id]
  return element !== undefined && element.name.de !== '' && !passing.has(element.type)
}

const passing: ReadonlySet<string> = new Set(['startEvent', 'endEvent', 'intermediateThrowEvent'])

interface RowProps extends PlanTableProps {
  readonly step: { readonly process: string; readonly element: string }
}

function Row({ step: { process, element }, definitions, plan, onChange }: RowProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const { before, after } = definitions
  const found = before.processes[process]?.elements[element]
  const name = found === undefined ? element : inLanguage(found.name, language)
  const planned = plan[process] ?? { process, elements: {}, flows: {} }
  const options = Object.entries(after.processes[planned.process]?.elements ?? {})
    .filter(([, { type }]) => type === found?.type)
    .map(([id, target]) => ({ id, label: inLanguage(target.name, language) }))
  const change = (target: string) => {
    const { [element]: _, ...others } = planned.elements
    const elements = target === '' ? others : { ...others, [element]: target }
    onChange({ ...plan, [process]: { ...planned, elements } })
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={words.newStep}>
        <SelectField
          id={`plan-${process}-${element}`}
          label={`${name}: ${words.newStep}`}
          hideLabel
          none={words.nowhere}
          options={options}
          value={planned.elements[element] ?? ''}
          onChange={change}
        />
      </td>
    </tr>
  )
}
