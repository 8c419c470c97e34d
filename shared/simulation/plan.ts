import { formatInstant } from '../engine/instant.ts'
import { after } from '../engine/timer.ts'
import type { Problem } from '../engine/values.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Scenario } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { tasksOf } from './beginnings.ts'
import { answeringByScenario } from './byScenario.ts'
import { answeringBy } from './byScript.ts'
import { checkScript } from './checkScript.ts'
import type { Plan } from './play.ts'
import { prepare } from './prepare.ts'
import type { ScriptProblem } from './readScript.ts'
import type { Script } from './script.ts'
import { beginningOn } from './unbegun.ts'

export interface Wanted {
  readonly definition: Definition
  /** What happens beside what the file says; nothing of it with a scenario. */
  readonly script?: Script
  /** A sample case of a definition. */
  readonly scenario?: Scenario
  /** Case data at the start, over those of the script. */
  readonly data?: JsonObject
  /** The process to begin. */
  readonly process?: string
  /** ISO 8601 duration from the beginning on, after which the clock stands still. */
  readonly until?: string
  /** Legal date of the beginning, which is at ten in the morning. */
  readonly today: string
  /** Those of all states count without. */
  readonly holidays?: HolidayPlace
}

export type Planned =
  | { readonly plan: Plan; readonly leftOut: readonly string[] }
  | { readonly refusal: Refusal }

/** Why nothing is run. */
export type Refusal =
  | { readonly code: 'script'; readonly problems: readonly ScriptProblem[] }
  | { readonly code: 'data'; readonly problems: readonly Problem[] }
  | { readonly code: 'noProcess' }
  | { readonly code: 'process'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'until'; readonly found: string }

export function planOf(wanted: Wanted): Planned {
  const { definition, script = {}, scenario, process, until, today } = wanted
  const data = { ...script.data, ...wanted.data }
  const isScenario = scenario !== undefined
  const { graph, leftOut, problems } = prepare({
    definition,
    script,
    data,
    isScenario,
    holidays: wanted.holidays,
  })
  const at = beginningOn(today)
  const end = until === undefined ? undefined : after(at, until)
  const refusal = refusalOf(wanted, {
    script: checkScript(script, graph),
    data: problems,
    known: Object.keys(graph.processes),
    isEnding: until === undefined || end !== undefined,
  })
  if (refusal !== undefined) return { refusal }
  const outside = { graph, script, data, at, ...(process === undefined ? {} : { process }) }
  const { identity } = scenario ?? {}
  const plan = {
    graph,
    answering: scenario === undefined ? answeringBy(script) : answeringByScenario(scenario),
    at,
    data,
    tasks: tasksOf(outside),
    ...(end === undefined ? {} : { until: formatInstant(end) }),
    ...(identity === undefined ? {} : { identity: { subject: 'sample', ...identity } }),
  }
  return { plan, leftOut }
}

interface Checked {
  readonly script: readonly ScriptProblem[]
  readonly data: readonly Problem[]
  readonly known: readonly string[]
  readonly isEnding: boolean
}

function refusalOf({ process, until = '' }: Wanted, checked: Checked): Refusal | undefined {
  const { script, data, known, isEnding } = checked
  if (known.length === 0) return { code: 'noProcess' }
  if (process !== undefined && !known.includes(process)) {
    return { code: 'process', found: process, known }
  }
  if (!isEnding) return { code: 'until', found: until }
  if (script.length > 0) return { code: 'script', problems: script }
  return data.length > 0 ? { code: 'data', problems: data } : undefined
}
