import { memo, useState } from 'react'
import { inputsInWords, valueInWords } from '#shared/decisions/inWords.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { isJsonObject } from '#shared/model/json.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import type { TableCase } from '../cases.ts'
import type { SetDecision } from '../editing.ts'
import { fromTarget } from '../labels.ts'
import { SampleDialog } from './SampleDialog.tsx'

export interface SideProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly version: Decision
  readonly cases: readonly TableCase[]
  readonly chosen: TableCase | undefined
  readonly set: SetDecision
  /** Of a row, as the grid counts it. */
  readonly numberOf: (row: string) => string
}

/** Sample cases with what the table makes of them; the chosen one is marked in the grid. */
export const CasesPanel = memo(function CasesPanel({
  isTried,
  onChoose,
  ...props
}: SideProps & {
  /** Whether the cases were run yet. */
  readonly isTried: boolean
  readonly onChoose: (id: string | undefined) => void
}) {
  const { cases, chosen, definition, version, set } = props
  const { cases: text, label } = useTexts(decisionTexts)
  const { read } = useSaid()
  const [adding, setAdding] = useState(false)
  return (
    <section aria-label={text.title}>
      <div className="ph">
        <h2>{text.title}</h2>
        <span className="grow" />
        <IconButton icon="plus" label={text.add} onPress={() => setAdding(true)} />
      </div>
      {cases.length > 0 ? undefined : <p className="muted">{isTried ? text.none : text.running}</p>}
      <ul className="cases">
        {cases.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={`case ${one.state}`}
              aria-pressed={one.id === chosen?.id}
              onClick={() => onChoose(one.id === chosen?.id ? undefined : one.id)}
            >
              <CaseLines {...props} one={one} />
            </button>
            {one.isSample && one.id === chosen?.id ? (
              <IconButton
                icon="trash"
                label={text.remove(read(one.title))}
                onPress={() => set(label.removeSample, (now) => withoutSample(now, one.id))}
              />
            ) : undefined}
          </li>
        ))}
      </ul>
      {adding ? (
        <SampleDialog {...{ definition, version, set }} onClose={() => setAdding(false)} />
      ) : undefined}
    </section>
  )
})

function CaseLines({
  one,
  definition,
  decision,
  version,
  numberOf,
}: SideProps & { readonly one: TableCase }) {
  const { cases: text } = useTexts(decisionTexts)
  const { read, language } = useSaid()
  const resultOf = useResult(definition, decision)
  const day = one.days.at(-1)
  const scope = caseScope(definition)
  return (
    <>
      <b>{read(one.title)}</b>
      <span className="v">
        {one.state === 'decided' ? resultOf(day?.value) : undefined}
        {one.state === 'gap' ? text.noResult : undefined}
      </span>
      <small>
        {one.state === 'notReached'
          ? text.notReached
          : inputsInWords(day?.inputs ?? {}, version, { scope, language })}
      </small>
      <small className="r">
        {one.state === 'gap' ? text.gap : undefined}
        {one.state === 'decided' && day !== undefined
          ? day.rows.length === 0
            ? text.fallback
            : text.row(day.rows.map(numberOf).join(', '))
          : undefined}
      </small>
    </>
  )
}

/** The first result of a table in words; several rows give several. */
export function useResult(
  definition: Definition,
  decision: Decision,
  outputs: readonly Decision['outputs'][number][] = decision.outputs,
) {
  const { language } = useSaid()
  const { noResult } = useTexts(decisionTexts).cases
  return (value: TableCase['days'][number]['value'], output = outputs[0]?.id): string => {
    if (value === undefined || output === undefined) return noResult
    const column = outputs.find(({ id }) => id === output)
    const schema = fromTarget(definition, decision, { output, schema: column?.schema ?? {} })
    const list = Array.isArray(value) ? value : [value]
    return list
      .map((one) => (isJsonObject(one) ? (one[output] ?? null) : one))
      .map((one) => valueInWords(one, schema, language))
      .join(', ')
  }
}

function withoutSample(decision: Decision, id: string): Decision {
  const { samples = [], ...rest } = decision
  const others = samples.filter((sample) => `sample ${sample.id}` !== id)
  return others.length === 0 ? rest : { ...rest, samples: others }
}
