import { compile } from '../feel/compile.ts'
import { caseScope, withNames, type Scope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Element, EventDefinition } from '../model/elements.ts'
import type { Timer } from '../model/events.ts'
import type { Loop } from '../model/loops.ts'
import type { Schema } from '../model/schema.ts'

/** The case data of a foreign file: all its names, with what is known of some of them. */
export function dataOf(
  definition: Definition,
  described: readonly Readonly<Record<string, Schema>>[],
): Record<string, Schema> {
  return described.reduce<Record<string, Schema>>(withSchemas, variablesOf(definition))
}

/** Parts of one value may be described at several places. */
function withSchemas(
  before: Readonly<Record<string, Schema>>,
  more: Readonly<Record<string, Schema>>,
): Record<string, Schema> {
  const both = Object.entries(more).map(([name, schema]) => {
    const known = Object.hasOwn(before, name) ? before[name] : undefined
    const properties = known?.properties ?? {}
    return [
      name,
      schema.properties === undefined
        ? { ...known, ...schema }
        : { ...known, ...schema, properties: withSchemas(properties, schema.properties) },
    ] as const
  })
  return { ...before, ...Object.fromEntries(both) }
}

/** Every name of the case data that expressions and mappings of a foreign file mention, as data of any kind. */
export function variablesOf(definition: Definition): Record<string, Schema> {
  const scope = caseScope({ data: {}, types: {}, deadlines: {} })
  const used = Object.values(definition.processes).flatMap(({ elements, flows }) => [
    ...Object.values(elements).flatMap((element) => [
      ...usesIn(element),
      ...targetsOf(element, definition).flatMap(written),
    ]),
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
    ...feel(completionCondition, item, 'loopCounter', ...progress),
    ...(output === undefined
      ? []
      : [...feel(output.element, item, 'loopCounter', 'result'), ...written(output.collection)]),
  ]
}

/** BPMN 2.0 table 10.30. */
const progress = [
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
]

function targetsOf(element: Element, { mappings }: Definition): readonly string[] {
  const id = 'output' in element ? element.output : undefined
  return id === undefined ? [] : Object.keys(mappings[id]?.rows ?? {})
}

function usesInEvent(event: EventDefinition): readonly Use[] {
  switch (event.type) {
    case 'multiple':
      return event.events.flatMap(usesInEvent)
    case 'message':
      return feel(event.key)
    case 'conditional':
      return feel(event.condition)
    case 'timer':
      return usesInTimer(event.timer)
    default:
      return []
  }
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
    .diagnostics.filter(({ code, to }) => code === 'unknownName' && !isCalled(text, to))
    .map(({ from, to }) => text.slice(from, to).replaceAll(/\s+/g, ' ').trim())
}

/** A function that there is none of is no data. */
function isCalled(text: string, to: number): boolean {
  return /^\s*\(/.test(text.slice(to))
}

const any: Schema = {}
