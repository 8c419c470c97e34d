import type { ReactNode } from 'react'
import type { Event } from '#shared/engine/event.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { inputsInWords, rowNumber } from '#shared/decisions/inWords.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { showValue } from '#shared/forms/showValue.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { sameJson } from '#shared/model/hash.ts'
import { valueAt } from '#shared/model/path.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { go, hrefOf } from '../designer/route.ts'
import { fieldsOf } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { elementName } from './actWords.ts'

interface StepProps {
  readonly definition: Definition
  readonly simulation: Simulation
}

/** What the last step did: what it filled, how tables decided, which way it went, what it sent. */
export function ThisStep({ definition, simulation }: StepProps) {
  const text = useTexts(tryoutTexts)
  const { language, read } = useSaid()
  const last = simulation.steps.at(-1)
  if (last === undefined) return null
  const way = last.events.flatMap((event) =>
    event.type === 'elementEntered' ? [elementName(definition, event.element, language) ?? ''] : [],
  )
  return (
    <Scroll className="rows" label={text.below.step}>
      <dl className="stepFacts">
        {last.isMade === undefined ? undefined : (
          <Fact icon="warning" title={text.madeUp}>
            {text.madeUpText}
          </Fact>
        )}
        <Changes {...{ definition, simulation }} />
        {last.events.flatMap((event) =>
          event.type === 'decisionMade' ? (
            <Decided key={event.activation} {...{ definition, event }} />
          ) : (
            []
          ),
        )}
        {last.letters.map(({ letter }) => (
          <Fact key={letter} icon="letter" title={text.letter}>
            {read(referred(definition.letters, letter)?.title)}
          </Fact>
        ))}
        {way.length === 0 ? undefined : (
          <Fact icon="flow" title={text.wentTo}>
            {way.join(' → ')}
          </Fact>
        )}
      </dl>
    </Scroll>
  )
}

function Fact({
  icon,
  title,
  children,
}: {
  readonly icon: IconName
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>
        <Icon name={icon} />
        {title}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Values that are other than before, each with what it was. */
function Changes({ definition, simulation }: StepProps) {
  const text = useTexts(tryoutTexts)
  const { language, read } = useSaid()
  const [now, before] = [simulation.steps.at(-1), simulation.steps.at(-2)]
  const [data, old] = [now, before].map((step) => (step === undefined ? {} : dataOf(step.instance)))
  const show = (value: Json, schema: Schema): string =>
    showValue(value, schema, {
      types: definition.types,
      language,
      timeZone: 'Europe/Berlin',
    }).join(', ')
  return fieldsOf(definition).flatMap(({ path, label, schema }) => {
    const [value, was] = [valueAt(data ?? {}, path), valueAt(old ?? {}, path)]
    if (value === undefined || sameJson(value, was)) return []
    return (
      <Fact key={path} icon="link" title={read(label)}>
        {show(value, schema)}
        {was === undefined ? undefined : <del>{text.before(show(was, schema))}</del>}
      </Fact>
    )
  })
}

/** Which rows of a table held, and for which values. */
function Decided({
  definition,
  event,
}: {
  readonly definition: Definition
  readonly event: Extract<Event, { type: 'decisionMade' }>
}) {
  const text = useTexts(tryoutTexts)
  const { language, read } = useSaid()
  const scope = caseScope(definition)
  if (event.rows.length === 0) {
    const { title } = referred(definition.decisions, event.decision) ?? {}
    return (
      <Fact icon="table" title={read(title)}>
        {text.noRow}
      </Fact>
    )
  }
  return event.rows.map((row, at) => {
    const id = row.decision ?? event.decision
    const table = referred(definition.decisions, id)
    if (table === undefined) return null
    const index = table.rows.findIndex((one) => one.id === row.row)
    const target = { service: definition.id, view: 'decisions', item: id } as const
    return (
      <Fact key={`${row.row} ${row.date ?? ''} ${at}`} icon="table" title={read(table.title)}>
        <a
          href={hrefOf(target)}
          onClick={(click) => {
            click.preventDefault()
            go(target)
          }}
        >
          {text.row(rowNumber(table, index))}
        </a>{' '}
        {inputsInWords(row.inputs, table, { scope, language })}
      </Fact>
    )
  })
}
