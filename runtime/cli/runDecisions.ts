import { decide } from '#shared/decisions/decide.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { runExit, type RunExit } from './runExit.ts'
import { say, type Terminal } from './terminal.ts'
import { writeJson } from '#shared/model/jsonText.ts'

/** Whether a definition holds decisions and no process, as one from a DMN file. */
export function isDecisions(definition: Definition): boolean {
  return Object.keys(definition.processes).length === 0 && namesOf(definition).length > 0
}

interface Deciding {
  /** By id or name; every decision that no other requires when left out. */
  readonly decision?: string
  readonly facts: JsonObject
  readonly today: string
  readonly holidays?: HolidayPlace
}

/** Decides with the data that is given, one JSON object per decision, with its reasons. */
export function runDecisions(
  definition: Definition,
  { decision, facts, today, holidays }: Deciding,
  terminal: Terminal,
): RunExit {
  const names = namesOf(definition)
  const asked =
    decision === undefined ? outermost(definition) : idsCalled(decision, names).slice(0, 1)
  if (asked.length === 0) {
    const known = names.map(([id]) => id).join(', ')
    say(terminal, (texts) =>
      decision === undefined ? texts.noDecision : texts.decisionUnknown(decision, known),
    )
    return runExit.refused
  }
  const context = {
    scope: caseScope(definition),
    data: facts,
    environment: environmentOf({ at: `${today}T12:00:00Z`, today }, holidays),
  }
  const decided = asked.map((id) => ({ id, ...decide(definition, id, context) }))
  for (const { id, ...result } of decided) {
    const line =
      'failure' in result
        ? { type: 'incident', decision: id, ...result.failure }
        : { type: 'decisionMade', decision: id, value: result.value, rows: result.rows }
    terminal.out.write(`${writeJson(line)}\n`)
  }
  return decided.some((one) => 'failure' in one) ? runExit.incident : runExit.completed
}

type Called = readonly (readonly [id: string, name: string])[]

function namesOf({ decisions, boxedDecisions = {}, decisionServices = {} }: Definition): Called {
  return [decisions, boxedDecisions, decisionServices].flatMap((records) =>
    Object.entries(records).map(([id, { name = id }]) => [id, name] as const),
  )
}

function idsCalled(asked: string, names: Called): readonly string[] {
  const byId = names.filter(([id]) => id === asked)
  return (byId.length > 0 ? byId : names.filter(([, name]) => name === asked)).map(([id]) => id)
}

function outermost({ decisions, boxedDecisions = {} }: Definition): readonly string[] {
  const all = Object.entries({ ...decisions, ...boxedDecisions })
  const required = new Set(all.flatMap(([, { requires = [] }]) => requires))
  return all.map(([id]) => id).filter((id) => !required.has(id))
}
