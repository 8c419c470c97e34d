import type { Instance, Wait } from '../engine/instance.ts'
import type { Act } from '../model/act.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { setValueAt } from '../model/path.ts'
import { referred } from '../model/referred.ts'
import { schemaAt } from '../model/schema.ts'
import { openJobs } from './act.ts'
import { madeAnswer } from './madeAnswer.ts'
import type { Simulation } from './simulation.ts'

/** All that can happen now: what systems and people may answer, what may come, and what time may bring. */
export function choicesOf({ graph, scenario, steps }: Simulation): readonly Act[] {
  const instance = steps.at(-1)?.instance
  if (instance === undefined || instance.status !== 'active') return []
  const { definition } = graph
  const jobs = openJobs(instance)
  const others = Object.values(instance.waits).flatMap((wait): readonly Act[] => {
    const { kind, element } = wait
    switch (kind) {
      case 'job':
        return jobs.includes(wait) ? ofJob(definition, scenario, wait) : []
      case 'task': {
        const values = referred(scenario.forms, wait.form)
        return values === undefined ? [] : [{ type: 'fill', element, values }]
      }
      case 'message':
      case 'signal':
        return [{ type: 'arrive', element, payload: broughtTo(definition, element, scenario) }]
      case 'timer':
        return [{ type: 'pass', element }]
      case 'condition':
        return []
    }
  })
  const failed = Object.values(instance.incidents).map(({ element }): Act => ({
    type: 'retry',
    element,
  }))
  return [...failed, ...others]
}

type Scenario = Simulation['scenario']

function ofJob(
  definition: Definition,
  scenario: Scenario,
  { element, job }: Extract<Wait, { kind: 'job' }>,
): readonly Act[] {
  const fail: Act = { type: 'fail', element }
  if (job.kind === 'letter') return [{ type: 'answer', element, answer: null }, fail]
  const source = job.kind === 'source' ? referred(definition.sources, job.source) : undefined
  const said = job.kind === 'source' ? referred(scenario.sources, job.source) : undefined
  const answer =
    said !== undefined && 'answer' in said
      ? said.answer
      : source === undefined
        ? null
        : madeAnswer(source.response, { types: definition.types, today: scenario.today })
  const errors = new Set([...Object.values(source?.errors ?? {}), ...caughtAt(definition, element)])
  return [
    { type: 'answer', element, answer },
    ...[...errors].map((error): Act => ({ type: 'error', element, error })),
    fail,
  ]
}

/** Errors that events at the edge of the step catch. */
function caughtAt(definition: Definition, host: string): readonly string[] {
  return elementsOf(definition).flatMap(([, element]) =>
    element.type === 'boundaryEvent' &&
    element.attachedTo === host &&
    element.event.type === 'error' &&
    element.event.error !== undefined
      ? [element.event.error]
      : [],
  )
}

/** A message has no schema: what the step takes from it, as the case data wants it. */
function broughtTo(definition: Definition, id: string, { today }: Scenario): JsonObject {
  const element = elementsOf(definition).find(([one]) => one === id)?.[1]
  const mapping = element !== undefined && 'output' in element ? element.output : undefined
  const payload: Record<string, Json> = {}
  const caseData = { type: 'object', properties: definition.data } as const
  for (const [target, { value }] of Object.entries(
    referred(definition.mappings, mapping)?.rows ?? {},
  )) {
    const [, path] = /^result\.([\w.]+)$/.exec(value.trim()) ?? []
    const schema = schemaAt(caseData, target, definition.types)
    if (path !== undefined && schema !== undefined)
      setValueAt(payload, path, madeAnswer(schema, { types: definition.types, today }))
  }
  return payload
}

function elementsOf({ processes }: Definition): readonly (readonly [string, Element])[] {
  return Object.values(processes).flatMap(({ elements }) => Object.entries(elements))
}

/** Where the case stands: what waits, or what does not go on. */
export function placeOf({ waits, incidents }: Instance): string | undefined {
  return (Object.values(waits)[0] ?? Object.values(incidents)[0])?.element
}
