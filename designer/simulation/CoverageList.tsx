import type { Definition } from '#shared/model/definition.ts'
import { rowNumber } from '#shared/decisions/inWords.ts'
import { coverageOf, type Coverage, type Share } from '#shared/scenarios/coverage.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import { scenarioTexts } from '#shared/text/scenarios.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { showStep } from '../commands/findings.ts'
import { go, hrefOf } from '../designer/route.ts'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { useSaid } from '../ui/useSaid.ts'

/** What no sample case has tried, beside the drawing that shows the same. */
export function CoverageList({
  definition,
  ran,
}: {
  readonly definition: Definition
  readonly ran: readonly Ran[]
}) {
  const text = useTexts(scenarioTexts)
  if (ran.length === 0) {
    const isRunning = Object.keys(definition.scenarios).length > 0
    return <p className="empty">{isRunning ? text.running : text.none}</p>
  }
  const coverage = coverageOf(definition, ran)
  const { elements, flows, rows } = coverage
  const isAll = [elements, flows, rows].every(({ untried }) => untried.length === 0)
  const count = ({ tried, untried }: Share<unknown>): readonly [number, number] => [
    tried.length,
    tried.length + untried.length,
  ]
  return (
    <>
      <div className="ph sum">
        <span role="status">
          {[
            text.steps(...count(elements)),
            text.ways(...count(flows)),
            ...(rows.tried.length + rows.untried.length === 0 ? [] : [text.rows(...count(rows))]),
          ].join(' · ')}
        </span>
      </div>
      <Scroll className="rows" label={text.untried}>
        {isAll ? (
          <p className="empty">{text.allTried}</p>
        ) : (
          <Untried {...{ definition, coverage }} />
        )}
      </Scroll>
    </>
  )
}

function Untried({
  definition,
  coverage: { elements, flows, rows },
}: {
  readonly definition: Definition
  readonly coverage: Coverage
}) {
  const text = useTexts(scenarioTexts)
  const { read } = useSaid()
  const nameOf = (process: string, id: string): string =>
    read(definition.processes[process]?.elements[id]?.name) || text.unnamed
  return (
    <ul className="untried" aria-label={text.untried}>
      {elements.untried.map(({ process, id }) => (
        <Step key={`${process} ${id}`} id={id} name={text.step(nameOf(process, id))} />
      ))}
      {flows.untried.map(({ process, id }) => {
        const { source = '', target = '' } = definition.processes[process]?.flows[id] ?? {}
        const name = text.way(nameOf(process, source), nameOf(process, target))
        return <Step key={`${process} ${id}`} id={source} name={name} />
      })}
      {rows.untried.map(({ decision, row }) => (
        <Row key={`${decision} ${row}`} {...{ definition, decision, row }} />
      ))}
    </ul>
  )
}

function Step({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <li>
      <button type="button" className="link" onClick={() => showStep(id)}>
        {name}
      </button>
    </li>
  )
}

function Row({
  definition,
  decision,
  row,
}: {
  readonly definition: Definition
  readonly decision: string
  readonly row: string
}) {
  const text = useTexts(tryoutTexts)
  const { read } = useSaid()
  const table = definition.decisions[decision]
  if (table === undefined) return null
  const target = { service: definition.id, view: 'decisions', item: decision } as const
  const index = table.rows.findIndex(({ id }) => id === row)
  return (
    <li>
      <a
        className="link"
        href={hrefOf(target)}
        onClick={(event) => {
          event.preventDefault()
          go(target)
        }}
      >
        {`${read(table.title)}, ${text.row(rowNumber(table, index))}`}
      </a>
    </li>
  )
}
