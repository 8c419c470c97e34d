import { decideFor, type DecidedRow } from '#shared/decisions/evaluate.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Localised } from '#shared/model/localised.ts'
import { decisionsMade, type Seen } from '#shared/simulation/decisionsMade.ts'

/** A sample case as the table decides it: a whole case of the service, or values given for the table alone. */
export interface TableCase {
  readonly id: string
  readonly title: Localised
  readonly isSample: boolean
  readonly state: 'decided' | 'gap' | 'notReached'
  readonly days: readonly DecidedDay[]
}

/** Which of these rows no case meets; none where there is no case yet. */
export function untriedRows(
  rows: readonly string[],
  cases: readonly TableCase[],
): ReadonlySet<string> {
  const met = new Set(cases.flatMap(({ days }) => days.flatMap((day) => day.rows)))
  return new Set(cases.length === 0 ? [] : rows.filter((row) => !met.has(row)))
}

export interface DecidedDay {
  readonly date: string | undefined
  readonly inputs: Readonly<Record<string, Json>>
  /** Undefined where only the inputs are known. */
  readonly seen: Seen | undefined
  /** Rows by id; none where the default applies. */
  readonly rows: readonly string[]
  /** Undefined where the table gives no result. */
  readonly value: Json | undefined
}

/** Every sample case, run without asking anybody: answers come from the sample, decisions from the table. */
export function casesOf(
  definition: Definition,
  id: string,
  decision: Decision,
): readonly TableCase[] {
  return [...scenarioCases(definition, id, decision), ...sampleCases(definition, decision)]
}

function scenarioCases(
  definition: Definition,
  id: string,
  decision: Decision,
): readonly TableCase[] {
  return Object.entries(definition.scenarios).flatMap(([scenario, one]): readonly TableCase[] => {
    try {
      const { rows, unclear } = decisionsMade(definition, one, id)
      const days = groupedByDay(rows).map(({ date, inputs, seen }) =>
        decidedDay(definition, decision, { date, inputs, seen }),
      )
      const state = days.length > 0 ? 'decided' : unclear ? 'gap' : 'notReached'
      return [{ id: scenario, title: one.title, isSample: false, state, days }]
    } catch {
      // a draft with loose ends cannot be run; the findings say why
      return []
    }
  })
}

function sampleCases(definition: Definition, decision: Decision): readonly TableCase[] {
  return (decision.samples ?? []).map(({ id, title, date, inputs }) => {
    const day = decidedDay(definition, decision, { date, inputs, seen: undefined })
    const state = day.value === undefined ? 'gap' : 'decided'
    return { id: `sample ${id}`, title, isSample: true, state, days: [day] }
  })
}

function groupedByDay<T extends DecidedRow>(rows: readonly T[]): readonly T[] {
  return [
    ...new Map(rows.map((row) => [`${row.date} ${JSON.stringify(row.inputs)}`, row])).values(),
  ]
}

export function decidedDay(
  definition: Definition,
  decision: Decision,
  { date, inputs, seen }: Pick<DecidedDay, 'date' | 'inputs' | 'seen'>,
): DecidedDay {
  const today = seen?.today ?? date ?? '2000-01-01'
  const decided = decideFor(
    decision,
    { inputs, date },
    {
      scope: caseScope(definition),
      data: seen?.data ?? {},
      environment: { now: `${today}T12:00:00Z`, today },
    },
  )
  const asked = { date, inputs, seen }
  return 'failure' in decided
    ? { ...asked, rows: [], value: undefined }
    : { ...asked, rows: decided.rows.map(({ row }) => row), value: decided.value }
}
