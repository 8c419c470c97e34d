import { lint, type Finding } from '#shared/lint/lint.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { sampleWith } from './sample.ts'

export type Drawn = Readonly<Record<string, JsonObject>>

const none = { type: 'none' }
export const timer = { type: 'timer', timer: { duration: 'duration("P1D")' } }
export const message = { type: 'message', message: 'paid' }
export const start = { type: 'startEvent', event: none }
export const end = { type: 'endEvent', event: none }
export const step = { type: 'manualTask' }
export const caught = (event: JsonObject) => ({ type: 'intermediateCatchEvent', event })
export const thrown = (event: JsonObject) => ({ type: 'intermediateThrowEvent', event })
export const attached = (attachedTo: string, event: JsonObject, more: JsonObject = {}) => ({
  type: 'boundaryEvent',
  attachedTo,
  interrupting: true,
  event,
  ...more,
})
export const eventSubProcess = { type: 'subProcess', triggeredByEvent: true }
export const each = (more: JsonObject) => ({
  ...step,
  loop: { type: 'multiInstance', sequential: false, collection: 'cars', ...more },
})

const cars = {
  type: 'array',
  items: { type: 'object', properties: { plate: { type: 'string' } } },
  purpose: { de: 'Prüfen' },
  legalBasis: '§ 1',
  retention: 'P1Y',
}

/** "a b" is a way from a to b; what it needs beyond that comes as an object. */
export function found(elements: Drawn, flows: readonly (string | JsonObject)[]): readonly string[] {
  const named = Object.fromEntries(
    Object.entries(elements).map(([id, element]) => [id, { name: { de: id }, ...element }]),
  )
  const ways = flows.map((flow): JsonObject => {
    if (typeof flow !== 'string') return flow
    const [source = '', target = ''] = flow.split(' ')
    return { source, target }
  })
  const definition = sampleWith({
    '/processes/main/elements': named,
    '/processes/main/flows': Object.fromEntries(ways.map((flow, index) => [`f${index}`, flow])),
    '/layout/main/elements': Object.fromEntries(
      Object.keys(elements).map((id): [string, Json] => [id, { x: 0, y: 0 }]),
    ),
    '/messages': { paid: { title: { de: 'Bezahlt' } } },
    '/data/cars': cars,
  })
  return lint(definition).filter(isAboutDrawing).map(word).toSorted()
}

/** Forms and letters of the sample lie idle here, and nothing fills its data. */
function isAboutDrawing({ rule }: Finding): boolean {
  return !idle.has(rule)
}

const idle: ReadonlySet<string> = new Set([
  'unused',
  'notExecuted',
  'questionUse',
  'responseUse',
  'remarkReachesPerson',
  'valueThere',
])

function word({ id, severity, element }: Finding): string {
  return [severity, id.split(' ')[1], element].filter((part) => part !== undefined).join(' ')
}
