import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { TableProblem } from '#shared/decisions/checkTable.ts'
import { rowNumber } from '#shared/decisions/inWords.ts'
import { dayBefore, versionsOf } from '#shared/decisions/validity.ts'
import type { Finding } from '#shared/lint/lint.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useReleased, useVersions } from '../api/releases.ts'
import { useAnswer } from '../background/useAnswer.ts'
import { SoftLock } from '../presence/SoftLock.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { againstPeriod, type Comparison } from './comparing.ts'
import { settingOf, settingVersion } from './editing.ts'
import { Effects } from './Effects.tsx'
import { Findings } from './Findings.tsx'
import { gapsIn, itemsOf } from './grid/items.ts'
import { Periods } from './Periods.tsx'
import { Policy } from './Policy.tsx'
import { Calculation } from './side/Calculation.tsx'
import { TableRequires } from './boxed/TableRequires.tsx'
import { CasesPanel } from './side/CasesPanel.tsx'
import { CoverageMatrix } from './side/CoverageMatrix.tsx'
import { UsedIn } from './side/UsedIn.tsx'
import { TableGrid } from './TableGrid.tsx'
import { periodIn, periodsOf, type Period, type Shown } from './validity.ts'
import { untriedRows, type TableCase } from './cases.ts'

interface EditorProps {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
  readonly findings: readonly Finding[]
}

export function DecisionEditor(props: EditorProps) {
  const { definition, id, decision, findings } = props
  const text = useTexts(decisionTexts)
  const seen = useView(props)
  const { periods, period, version, items, hits, problems, cases, chosen, set } = seen
  const setPart = useMemo(() => settingVersion(set, period.version), [set, period.version])
  const numberOf = useCallback((row: string) => numberIn(decision, row), [decision])
  const shown = useMemo(() => inPeriod(version, period), [version, period])
  const side = { definition, decision, version, cases, chosen, set, numberOf }
  return (
    <>
      <main className="mmain dmain" id="inhalt" tabIndex={-1}>
        <Head {...{ definition, id, decision }}>
          <Policy {...{ definition, decision, version, set, setPart }} />
        </Head>
        <Periods
          {...{ periods, period, decision, definition, set }}
          day={chosen?.days.at(-1)?.date}
          onChoose={seen.choosePeriod}
        />
        <SoftLock key={id} place={pointerTo('decisions', id)}>
          <TableGrid
            {...{ definition, id, decision, version, period, items, hits, setPart }}
            untried={seen.untried}
            onShow={seen.choosePeriod}
          />
        </SoftLock>
        <Findings
          {...{ definition, version, period, findings, setPart }}
          gaps={gapsIn(period, problems)}
        />
        <TableRequires {...{ definition, id, decision }} />
        {seen.comparison && (
          <Effects
            {...{ definition, decision }}
            comparison={seen.comparison}
            onChoose={seen.chooseCase}
          />
        )}
      </main>
      <aside className="panel dright" aria-label={text.cases.title}>
        <CasesPanel {...side} isTried={seen.isTried} onChoose={seen.chooseCase} />
        <Calculation {...side} />
        <UsedIn {...{ definition, id }} />
        <CoverageMatrix definition={definition} version={shown} />
      </aside>
    </>
  )
}

function Head({
  definition,
  id,
  decision,
  children,
}: Omit<EditorProps, 'findings'> & { readonly children: ReactNode }) {
  const { read } = useSaid()
  return (
    <div className="mh">
      <div className="grow">
        <h1>
          {read(decision.title)} <Bound {...{ definition, id }} />
        </h1>
        {children}
      </div>
    </div>
  )
}

const noProblems: readonly TableProblem[] = []
const noCases: readonly TableCase[] = []

/** What is looked at: a period of the table, a sample case, and what was worked out about both. */
function useView({ definition, id, decision }: EditorProps) {
  const periods = useMemo(() => periodsOf(decision), [decision])
  const [inView, choosePeriod] = useState<Shown>()
  const [caseId, setCase] = useState<string>()
  const period = periodIn(periods, inView) ?? nothing
  const version = versionsOf(decision)[period.version] ?? decision
  const { checked, cases, isTried, answered } = useWorkedOut({ definition, id })
  const problems = checked?.[period.version] ?? noProblems
  const chosen = cases.find((one) => one.id === caseId)
  const hits = useMemo(() => new Set(chosen?.days.flatMap(({ rows }) => rows)), [chosen])
  const untried = useMemo(() => untriedRows(period.rows, cases), [period, cases])
  const items = useMemo(() => itemsOf(version, period, problems), [version, period, problems])
  const chooseCase = useCallback(
    (next: string | undefined): void => {
      setCase(next)
      const day = cases.find((one) => one.id === next)?.days.at(-1)
      const isSeen = day?.rows.some((row) => period.rows.includes(row)) ?? true
      if (day?.date !== undefined && !isSeen) choosePeriod({ version: undefined, day: day.date })
    },
    [cases, period],
  )
  const comparison = useMemo(
    () =>
      isTried
        ? comparisonOf({ definition, id, decision, periods, period, cases, answered })
        : undefined,
    [isTried, definition, id, decision, periods, period, cases, answered],
  )
  const set = useMemo(() => settingOf(id), [id])
  return {
    periods,
    period,
    version,
    problems,
    items,
    untried,
    cases,
    isTried,
    chosen,
    hits,
    comparison,
    set,
    choosePeriod,
    chooseCase,
  }
}

/** Two questions, because a gap is looked for while the next key is pressed, and cases may take longer. */
function useWorkedOut({ definition, id }: Pick<EditorProps, 'definition' | 'id'>) {
  const released = useReleasedTable(definition.id, id)
  const table = useMemo(() => ({ definition, id }), [definition, id])
  const tried = useMemo(() => ({ definition, id, released }), [definition, id, released])
  const checked = useAnswer('table', table)
  const { cases, comparison } = useAnswer('cases', tried) ?? {}
  return { checked, cases: cases ?? noCases, isTried: cases !== undefined, answered: comparison }
}

const nothing: Period = { id: '', version: 0, from: undefined, to: undefined, rows: [] }

function useReleasedTable(service: string, id: string): Decision | undefined {
  const latest = useVersions(service).data?.at(-1)?.version
  const { data } = useReleased(service, latest)
  return data === undefined ? undefined : referred(data.decisions, id)
}

/** With what was released where that makes a difference, else with the period before. */
function comparisonOf({
  definition,
  id,
  decision,
  periods,
  period,
  cases,
  answered,
}: {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
  readonly periods: readonly Period[]
  readonly period: Period
  readonly cases: readonly TableCase[]
  readonly answered: Comparison | undefined
}): Comparison | undefined {
  if (answered !== undefined && answered.effects.length > 0) return answered
  const { from } = period
  if (from === undefined || periods.indexOf(period) < 1) return undefined
  const between = { before: dayBefore(from), from }
  return againstPeriod({ definition, id, decision }, cases, between)
}

function numberIn(decision: Decision, row: string): string {
  for (const version of versionsOf(decision)) {
    const index = version.rows.findIndex(({ id }) => id === row)
    if (index >= 0) return String(rowNumber(version, index))
  }
  return row
}

function inPeriod(version: Decision, { rows }: Period): Decision {
  return { ...version, rows: version.rows.filter(({ id }) => rows.includes(id)) }
}

/** The steps that decide by it are bound by law, none of them has discretion (FIM group 4). */
function Bound({ definition, id }: Pick<EditorProps, 'definition' | 'id'>) {
  const text = useTexts(decisionTexts)
  const groups = Object.values(definition.processes).flatMap(({ elements }) =>
    Object.values(elements).flatMap((one) =>
      one.type === 'businessRuleTask' && one.decision === id ? [one.fimGroup] : [],
    ),
  )
  if (groups.length === 0 || groups.some((group) => group !== 4)) return null
  return (
    <span className="tag ok">
      <Icon name="tick" />
      {text.boundDecision}
    </span>
  )
}
