import { compile } from '../feel/compile.ts'
import { caseScope, withNames, type Scope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Element, EventDefinition } from '../model/elements.ts'
import type { Timer } from '../model/events.ts'
import type { Loop } from '../model/loops.ts'
import type { Schema } from '../model/schema.ts'

/** Every name of the case data that expressions and mappings of a foreign file mention, as data of any kind. */
export function variablesOf(definition: Definition): Record<string, Schema> {
  const scope = caseScope({ data: {}, types: {}, deadlines: {} })
  const used = Object.values(definition.processes).flatMap(({ elements, flows }) => [
    ...Object.values(elements).flatMap(usesIn),
    ...Object.values(flows).flatMap(({ condition }) => feel(condition)),
  ])
  const mapped = Object.values(definition.mappings).flatMap(({ rows }) =>
    Object.values(rows).flatMap(({ value }) => feel(value, 'result')),
  )
  const names = [...used, ...mapped].flatMap((use) => namesIn(use, scope))
  return Object.fromEntries([...new Set(names)].toSorted().map((name) => [name, {}]))
}

/** An expression, the names it sees beside the case data; or a path that is written. */
interface Use {
  readonly text: string
  readonly inner: readonly string[]
  readonly isPath: boolean
}

function feel(text: string | undefined, ...inner: readonly string[]): readonly Use[] {
  return text === undefined ? [] : [{ text, inner, isPath: false }]
}

function written(text: string): readonly Use[] {
  return [{ text, inner: [], isPath: true }]
}

function usesIn(element: Element): readonly Use[] {
  const own = Object.entries(element).flatMap(([field, value]) =>
    expressionFields.has(field) && typeof value === 'string' ? feel(value, 'activationCount') : [],
  )
  const loop = 'loop' in element && element.loop !== undefined ? usesInLoop(element.loop) : []
  return [...own, ...loop, ...('event' in element ? usesInEvent(element.event) : [])]
}

const expressionFields = new Set([
  'script',
  'key',
  'completionCondition',
  'activationCondition',
  'first',
])

function usesInLoop(loop: Loop): readonly Use[] {
  if (loop.type === 'standard') return feel(loop.condition, 'loopCounter')
  const { cardinality, collection, completionCondition, item = 'item', output } = loop
  return [
    ...feel(cardinality),
    ...feel(collection),
    ...feel(completionCondition, item, 'loopCounter'),
    ...(output === undefined
      ? []
      : [...feel(output.element, item, 'result'), ...written(output.collection)]),
  ]
}

function usesInEvent(event: EventDefinition): readonly Use[] {
  if (event.type === 'multiple') return event.events.flatMap(usesInEvent)
  if (event.type === 'message') return feel(event.key)
  if (event.type === 'conditional') return feel(event.condition)
  return event.type === 'timer' ? usesInTimer(event.timer) : []
}

function usesInTimer(timer: Timer): readonly Use[] {
  return Object.entries(timer).flatMap(([kind, value]) =>
    timerKinds.has(kind) && typeof value === 'string' ? feel(value) : [],
  )
}

const timerKinds = new Set(['date', 'duration', 'cycle'])

/** Names that an expression uses and nobody described. */
function namesIn({ text, inner, isPath }: Use, scope: Scope): readonly string[] {
  if (isPath) return [text.split('.')[0] ?? text]
  const known =
    inner.length === 0
      ? scope
      : withNames(scope, Object.fromEntries(inner.map((name) => [name, any])))
  return compile(text, { kind: 'expression', scope: known })
    .diagnostics.filter(({ code }) => code === 'unknownName')
    .map(({ from, to }) => text.slice(from, to).replaceAll(/\s+/g, ' ').trim())
}

const any: Schema = {}
