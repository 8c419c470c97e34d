import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import type { Language } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { Preview } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { Choosable } from './acts.ts'
import type { Definitions } from './MigrationTable.tsx'
import { nameOf, wayOf } from './names.ts'
import { SelectField } from './SelectField.tsx'

type Plan = Preview['plan']
type Kind = 'elements' | 'flows'

interface PlanProps {
  readonly definitions: Definitions
  readonly plan: Plan
  readonly onChange: (plan: Plan) => void
}

/** What becomes what: matched by name, changed by hand. */
export function PlanTables(props: PlanProps) {
  const { version: words } = useTexts(steeringTexts)
  const { before } = props.definitions
  const steps = placesIn(before, 'elements').filter((place) => isStep(before, place))
  const flows = placesIn(before, 'flows')
  return (
    <section className="fw-block" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <p className="fw-hint">{words.planHint}</p>
      <PlanTable {...props} kind="elements" places={steps} />
      {flows.length > 0 && (
        <details>
          <summary>{words.flowPlan(flows.length)}</summary>
          <p className="fw-hint">{words.flowPlanHint}</p>
          <PlanTable {...props} kind="flows" places={flows} />
        </details>
      )}
    </section>
  )
}

interface Place {
  readonly process: string
  readonly id: string
}

function placesIn({ processes }: Definition, kind: Kind): readonly Place[] {
  return Object.entries(processes).flatMap(([process, { [kind]: all }]) =>
    Object.keys(all).map((id) => ({ process, id })),
  )
}

/** What a case can stand at for some time, and what people have a name for or ways join at. */
function isStep({ processes }: Definition, { process, id }: Place): boolean {
  const { elements = {}, flows = {} } = processes[process] ?? {}
  const element = elements[id]
  if (element === undefined || passing.has(element.type)) return false
  return element.name.de !== '' || joins(id, { flows })
}

const passing: ReadonlySet<string> = new Set(['startEvent', 'endEvent', 'intermediateThrowEvent'])

function joins(element: string, { flows }: Pick<Process, 'flows'>): boolean {
  return Object.values(flows).filter(({ target }) => target === element).length > 1
}

interface TableProps extends PlanProps {
  readonly kind: Kind
  readonly places: readonly Place[]
}

function PlanTable({ kind, places, ...plan }: TableProps) {
  const { version: words } = useTexts(steeringTexts)
  const columns =
    kind === 'elements' ? [words.oldStep, words.newStep] : [words.oldFlow, words.newFlow]
  return (
    <table
      className="fw-table fw-table--stack"
      aria-label={kind === 'elements' ? words.plan : words.flows}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <Row
            {...plan}
            key={`${place.process} ${place.id}`}
            kind={kind}
            place={place}
            column={columns[1] ?? ''}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps extends PlanProps {
  readonly kind: Kind
  readonly place: Place
  readonly column: string
}

function Row({ kind, place, column, definitions, plan, onChange }: RowProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const { process, id } = place
  const name = labelOf(definitions.before, { ...place, kind }, language)
  const planned = plan[process] ?? { process, elements: {}, flows: {} }
  const change = (target: string) => {
    const { [id]: _, ...others } = planned[kind]
    const changed = target === '' ? others : { ...others, [id]: target }
    onChange({ ...plan, [process]: { ...planned, [kind]: changed } })
  }
  const targets = kind === 'elements' ? sameSteps : sameFlows
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={column}>
        <SelectField
          id={`plan-${kind}-${process}-${id}`}
          label={`${name}: ${column}`}
          hideLabel
          none={words.nowhere}
          options={targets(place, definitions, planned).map((target): Choosable => ({
            id: target,
            label: labelOf(
              definitions.after,
              { process: planned.process, id: target, kind },
              language,
            ),
          }))}
          value={planned[kind][id] ?? ''}
          onChange={change}
        />
      </td>
    </tr>
  )
}

function labelOf(
  definition: Definition,
  { process, id, kind }: Place & { readonly kind: Kind },
  language: Language,
): string {
  return kind === 'elements'
    ? nameOf(definition, { process, element: id }, language)
    : wayOf(definition, { process, flow: id }, language)
}

type Planned = Plan[string]

/** Steps of the same kind. */
function sameSteps({ process, id }: Place, { before, after }: Definitions, planned: Planned) {
  const type = before.processes[process]?.elements[id]?.type
  return Object.entries(after.processes[planned.process]?.elements ?? {})
    .filter(([, target]) => target.type === type)
    .map(([target]) => target)
}

/** Lines that lead where the old one leads by the plan and that no other goes on as, and the one that is chosen. */
function sameFlows({ process, id }: Place, { before, after }: Definitions, planned: Planned) {
  const goal = before.processes[process]?.flows[id]?.target ?? ''
  const taken = new Set(Object.values(planned.flows))
  return Object.entries(after.processes[planned.process]?.flows ?? {})
    .filter(([, { target }]) => target === planned.elements[goal])
    .map(([flow]) => flow)
    .filter((flow) => !taken.has(flow))
    .concat(planned.flows[id] ?? [])
}
