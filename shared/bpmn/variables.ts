import { compile } from '../feel/compile.ts'
import { caseScope, withNames, type Scope } from '../feel/scope.ts'
import { asExpression } from '../mappings/asExpression.ts'
import { complexGatewayNames } from '../model/complexGateway.ts'
import type { Definition } from '../model/definition.ts'
import type { Element, EventDefinition, Process } from '../model/elements.ts'
import type { Timer } from '../model/events.ts'
import type { Loop } from '../model/loops.ts'
import type { Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import { limits } from '../xml/limits.ts'
import { shadowedNames } from './shadowedNames.ts'
import { firstNameOf } from '../model/path.ts'

/** The case data of a foreign file: all its names, with what is known of some of them. */
export function dataOf(
  definition: Definition,
  described: readonly Readonly<Record<string, Schema>>[],
): Record<string, Schema> {
  const data = variablesOf(definition)
  for (const schemas of described) {
    for (const [name, schema] of Object.entries(schemas))
      data[name] = joined(referred(data, name), schema)
  }
  return data
}

/** Parts of one value may be described at several places. */
function joined(before: Schema | undefined, schema: Schema): Schema {
  const [known, more] = [before?.properties, schema.properties]
  if (known === undefined || more === undefined) return { ...before, ...schema }
  const both = Object.entries(more).map(
    ([name, one]) => [name, joined(referred(known, name), one)] as const,
  )
  return { ...before, ...schema, properties: { ...known, ...Object.fromEntries(both) } }
}

/**
 * Every name of the case data that expressions and mappings of a foreign file mention, as data of any kind;
 * none where there is more to read than is read of a file.
 */
export function variablesOf(definition: Definition): Record<string, Schema> {
  if (isTooMuch(definition)) return {}
  const scope = caseScope({ data: {}, types: {}, deadlines: {} })
  const names = usesOf(definition).flatMap((use) => namesIn(use, scope))
  return Object.fromEntries([...new Set(names)].toSorted().map((name) => [name, {}]))
}

/** Whether its expressions, each counted once, are longer than `limits` allows. Those of vendors are still to be read. */
export function isTooMuch(definition: Definition): boolean {
  const foreign = Object.values(definition.processes).flatMap(({ flows }) =>
    Object.values(flows).flatMap(({ otherCondition }) => otherCondition?.text ?? []),
  )
  const texts = new Set([...usesOf(definition).map(({ text }) => text), ...foreign])
  return [...texts].reduce((sum, { length }) => sum + length, 0) > limits.expressions
}

function usesOf({ processes, mappings }: Definition): readonly Use[] {
  const uses = Object.values(processes).flatMap(({ elements, flows }) => [
    ...Object.values(elements).flatMap((element) => {
      const inner = namesInside(elements, element)
      const used = [...usesIn(element), ...usesInMappings(element, mappings)]
      return used.map((use) => ({ ...use, inner: [...use.inner, ...inner] }))
    }),
    ...Object.values(flows).flatMap(({ source, condition }) =>
      feel(condition, ...namesAtFlow(elements, referred(elements, source))),
    ),
  ])
  return [...new Map(uses.map((use) => [JSON.stringify(use), use])).values()]
}

type Elements = Process['elements']

/** Names of the loops that an element is in, its own included. */
function namesInside(elements: Elements, element: Element): readonly string[] {
  const loop = 'loop' in element ? element.loop : undefined
  const item = loop?.type === 'multiInstance' ? loop.item : undefined
  return [
    ...(loop === undefined ? [] : ['loopCounter']),
    ...(item === undefined ? [] : [item]),
    ...namesAround(elements, element),
  ]
}

function namesAtFlow(elements: Elements, source: Element | undefined): readonly string[] {
  const own = source?.type === 'complexGateway' ? Object.keys(complexGatewayNames) : []
  return [...own, ...namesAround(elements, source)]
}

function namesAround(elements: Elements, element: Element | undefined): readonly string[] {
  const parent = element?.parent === undefined ? undefined : referred(elements, element.parent)
  return parent === undefined ? [] : namesInside(elements, parent)
}

function usesInMappings(element: Element, mappings: Definition['mappings']): readonly Use[] {
  const rowsOf = (id: string | undefined) =>
    Object.entries((id === undefined ? undefined : referred(mappings, id))?.rows ?? {})
  const input = rowsOf('input' in element ? element.input : undefined)
  const output = rowsOf('output' in element ? element.output : undefined)
  return [
    ...input.flatMap(([, row]) => feel(asExpression(row))),
    ...output.flatMap(([target, row]) => [
      ...feel(asExpression(row), 'result'),
      ...written(target),
    ]),
  ]
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
    expressionFields.has(field) && typeof value === 'string'
      ? feel(value, ...Object.keys(complexGatewayNames))
      : [],
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
  if (loop.type === 'standard') return feel(loop.condition)
  const { cardinality, collection, completionCondition, output } = loop
  return [
    ...feel(cardinality),
    ...feel(collection),
    ...feel(completionCondition, ...progress),
    ...(output === undefined
      ? []
      : [...feel(output.element, 'result'), ...written(output.collection)]),
  ]
}

/** BPMN 2.0 table 10.30. */
const progress = [
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
]

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
  if (isPath) return [firstNameOf(text)]
  const known =
    inner.length === 0
      ? scope
      : withNames(scope, Object.fromEntries(inner.map((name) => [name, any])))
  const unknown = compile(text, { kind: 'expression', scope: known })
    .diagnostics.filter(({ code, to }) => code === 'unknownName' && !isCalled(text, to))
    .map(({ from, to }) => text.slice(from, to).replaceAll(/\s+/g, ' ').trim())
  return [...unknown, ...shadowedNames(text, known)]
}

/** A function that there is none of is no data. */
function isCalled(text: string, to: number): boolean {
  return /^\s*\(/.test(text.slice(to))
}

const any: Schema = {}
