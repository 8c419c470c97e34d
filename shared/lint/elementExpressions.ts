import { resultOf } from '../decisions/required.ts'
import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import { expressionsIn } from '../mappings/rows.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { MultiInstance } from '../model/loops.ts'
import { referred } from '../model/referred.ts'
import { schemaAt, type Schema } from '../model/schema.ts'
import { timerExpression } from '../model/timerExpression.ts'
import type { PlacedElement } from './drawing.ts'
import { arrivalScope, countingScope, scopeAround, scopeOf } from './elementScope.ts'
import { dataSchema } from './field.ts'
import { eventsOf, type PlacedEvent } from './placedEvent.ts'
import { one, type PlacedExpression, type Placing } from './placedExpression.ts'
import { pointerTo } from '../model/pointer.ts'
import { aCount, aList, yesOrNo } from './wanted.ts'

interface Source {
  readonly definition: Definition
  readonly scope: Scope
}

/** The expressions an element holds, and those of the mappings it uses. */
export function expressionsOfElement(
  placed: PlacedElement,
  source: Source,
): readonly PlacedExpression[] {
  const { element, pointer, process, id } = placed
  const at = { process, element: id, pointer, scope: scopeOf(placed, source) }
  return [
    ...eventsOf(element, pointer).flatMap((event) => ofEvent(event, at)),
    ...membersOf(element, at),
    ...ofLoop(placed, source),
    ...ofMapping('input' in element ? element.input : undefined, source, {
      ...at,
      target: inputSchema(element, source.definition),
    }),
    ...ofMapping('output' in element ? element.output : undefined, source, {
      ...at,
      scope: outputScope(placed, source),
      target: dataSchema(source.definition),
    }),
  ]
}

function ofEvent({ event, pointer }: PlacedEvent, at: Placing): readonly PlacedExpression[] {
  if (event.type === 'message') return one(event.key, { ...at, pointer: `${pointer}/key` })
  if (event.type === 'conditional') {
    return one(event.condition, { ...at, target: yesOrNo, pointer: `${pointer}/condition` })
  }
  const timer = event.type === 'timer' ? timerExpression(event.timer) : undefined
  return timer === undefined
    ? []
    : one(timer.text, { ...at, pointer: `${pointer}/timer/${timer.kind}` })
}

function membersOf(element: Element, at: Placing): readonly PlacedExpression[] {
  const { type } = element
  const member = (name: string, text: string | undefined, own: Partial<Placing> = {}) =>
    one(text, { ...at, ...own, pointer: `${at.pointer}/${name}` })
  if (type === 'scriptTask') return member('script', element.script)
  if (type === 'sendTask' || type === 'receiveTask') return member('key', element.key)
  if (type === 'complexGateway') {
    const scope = arrivalScope(at.scope)
    return member('activationCondition', element.activationCondition, { scope, target: yesOrNo })
  }
  if (type !== 'adHocSubProcess') return []
  return [
    ...member('completionCondition', element.completionCondition, { target: yesOrNo }),
    ...member('first', element.first),
  ]
}

function ofLoop(placed: PlacedElement, source: Source): readonly PlacedExpression[] {
  const { element, pointer, process, id } = placed
  const loop = 'loop' in element ? element.loop : undefined
  if (loop === undefined) return []
  const at = { process, element: id, pointer: `${pointer}/loop`, scope: scopeOf(placed, source) }
  if (loop.type === 'standard') {
    return one(loop.condition, { ...at, target: yesOrNo, pointer: `${at.pointer}/condition` })
  }
  const around = { ...at, scope: scopeAround(placed, source) }
  return [
    ...one(loop.cardinality, {
      ...around,
      target: aCount,
      pointer: `${at.pointer}/cardinality`,
    }),
    ...one(loop.collection, { ...around, target: aList, pointer: `${at.pointer}/collection` }),
    ...ofItems(loop, at),
    ...one(loop.output?.element, {
      ...at,
      scope: outputScope(placed, source),
      pointer: `${at.pointer}/output/element`,
    }),
  ]
}

/** What is looked at as items end. */
function ofItems(
  { completionCondition, behavior }: MultiInstance,
  inside: Placing,
): readonly PlacedExpression[] {
  const at = { ...inside, target: yesOrNo, scope: countingScope(inside.scope) }
  const events = behavior?.type === 'complex' ? behavior.events : []
  return [
    ...one(completionCondition, { ...at, pointer: `${at.pointer}/completionCondition` }),
    ...events.flatMap(({ condition }, index) =>
      one(condition, { ...at, pointer: `${at.pointer}/behavior/events/${index}/condition` }),
    ),
  ]
}

/** `target`: what the mapping as a whole fills. */
function ofMapping(
  id: string | undefined,
  { definition }: Source,
  { target: filled, ...at }: Omit<Placing, 'target'> & { readonly target: Schema | undefined },
): readonly PlacedExpression[] {
  if (id === undefined) return []
  const { types } = definition
  const targetAt = (path: string) =>
    filled === undefined ? undefined : schemaAt(filled, path, types)
  const rows = referred(definition.mappings, id)?.rows ?? {}
  return expressionsIn(rows, at.scope, targetAt).flatMap(({ text, members, ...own }) =>
    one(text, { ...at, ...own, pointer: pointerTo('mappings', id, ...members) }),
  )
}

/** What the input mapping of an element fills; undefined where nothing is certain. */
export function inputSchema(element: Element, definition: Definition): Schema | undefined {
  if (element.type === 'callActivity') {
    return element.service === undefined ? dataSchema(definition) : undefined
  }
  if (element.type !== 'serviceTask') return undefined
  return referred(definition.sources, element.source)?.request
}

/** Where an output mapping works: what the element sees, and `result`. */
export function outputScope(placed: PlacedElement, source: Source): Scope {
  const scope = scopeOf(placed, source)
  return withNames(scope, { result: resultSchema(placed.element, { ...source, scope }) })
}

const anything: Schema = {}

/** What `result` is for an element, as far as it is certain. */
function resultSchema(element: Element, { definition, scope }: Source): Schema {
  if (element.type === 'serviceTask') {
    return referred(definition.sources, element.source)?.response ?? anything
  }
  if (element.type === 'scriptTask' && element.script !== undefined) {
    return compile(element.script, { kind: 'expression', scope }).schema ?? anything
  }
  if (element.type !== 'businessRuleTask') return anything
  const id = element.decision
  return id === undefined ? anything : resultOf(definition, id, scope)
}
