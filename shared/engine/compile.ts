import { caseScope, withNames, type Scope } from '../feel/scope.ts'
import { complexGatewayNames } from '../model/complexGateway.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Definition } from '../model/definition.ts'
import type { Element, Process } from '../model/elements.ts'
import { hashOf } from '../model/hash.ts'
import type { Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import { automationProblems } from '../release/automation.ts'
import { wholeOf, type Behaviour } from './behaviour.ts'
import { behaviourOf } from './elements/elements.ts'
import type { ElementNode, FlowNode, Graph, ProcessNode } from './graph.ts'
import { compileLoop } from './loops.ts'
import { expressionOf, type Making } from './making.ts'
import { compileStartable } from './startable.ts'
import { localNames } from './localNames.ts'

export interface CompileOptions {
  /** Tasks that are answered from outside whatever they are: for simulations. */
  readonly answered?: (element: string) => boolean
  readonly holidays?: HolidayPlace
}

/** Expects a definition without findings of severity error; throws on a name that leads nowhere. */
export function compile(
  definition: Definition,
  { holidays, ...options }: CompileOptions = {},
): Graph {
  const scope = caseScope(definition)
  const caseData = { type: 'object', properties: definition.data } as const
  const processes: Record<string, ProcessNode> = {}
  for (const [id, process] of Object.entries(definition.processes)) {
    processes[id] = compileProcess({ definition, scope, caseData, process, in: id, ...options })
  }
  return {
    definition,
    version: hashOf(definition),
    scope,
    caseData,
    processes,
    joins: joinsIn(definition),
    awaitsConditions: elementsIn(definition).some(isConditional),
    notAuthorised: automationProblems(definition)[0]?.element,
    ...(holidays === undefined ? {} : { holidays }),
  }
}

function elementsIn({ processes }: Definition): readonly Element[] {
  return Object.values(processes).flatMap(({ elements }) => Object.values(elements))
}

function isConditional(element: Element): boolean {
  if (!('event' in element)) return false
  const { event } = element
  const triggers = event.type === 'multiple' ? event.events : [event]
  return triggers.some(({ type }) => type === 'conditional')
}

function joinsIn(definition: Definition): Graph['joins'] {
  const types = elementsIn(definition).map(({ type }) => type)
  if (types.includes('complexGateway')) return 'complex'
  return types.includes('inclusiveGateway') ? 'inclusive' : 'none'
}

interface Place extends CompileOptions, Pick<Making, 'definition' | 'scope'> {
  readonly caseData: Schema
  readonly process: Process
  /** Id of the process. */
  readonly in: string
}

/** A node while its links are made. */
export type Building = { -readonly [K in keyof ElementNode]: ElementNode[K] } & {
  incoming: FlowNode[]
  outgoing: FlowNode[]
  boundaries: ElementNode[]
}

function compileProcess(place: Place): ProcessNode {
  const elements: Record<string, Building> = {}
  for (const [id, element] of inOrder(place.process.elements)) {
    elements[id] = compileElement(id, element, place)
  }
  const flows = compileFlows(elements, place)
  const nodes = Object.values(elements)
  for (const node of nodes) attach(node, elements)
  const parents = new Set(nodes.map(({ element }) => element.parent))
  for (const node of nodes) {
    if (parents.has(node.id)) Object.assign(node, compileStartable(nodes, node.id))
  }
  return { id: place.in, elements, flows, ...compileStartable(nodes, undefined) }
}

function attach(node: Building, elements: Record<string, Building>): void {
  const { element } = node
  if (element.type !== 'boundaryEvent') return
  const host = existing(elements, element.attachedTo)
  host.boundaries.push(node)
  if (element.handler !== undefined) host.undoneBy = existing(elements, element.handler)
}

/** By id: the order of members means nothing in JSON, and the canonical form sorts them. */
function inOrder<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** By their order, then by id. */
function compileFlows(elements: Record<string, Building>, place: Place) {
  const flows: Record<string, FlowNode> = {}
  const { process } = place
  const orderOf = (id: string) => process.flows[id]?.order ?? 0
  for (const [id, flow] of inOrder(process.flows)) {
    const source = existing(elements, flow.source)
    const target = existing(elements, flow.target)
    const { condition: text } = flow
    const making = { scope: scopeOfFlow(source.element, scopeAt(flow.source, place)) }
    const condition = text === undefined ? undefined : expressionOf(text, making)
    const undecided = flow.otherCondition !== undefined
    const node = { id, source, target, condition, undecided }
    flows[id] = node
    source.outgoing.push(node)
    target.incoming.push(node)
  }
  for (const node of Object.values(elements)) {
    node.outgoing.sort((a, b) => orderOf(a.id) - orderOf(b.id))
  }
  return flows
}

function scopeOfFlow({ type }: Element, scope: Scope): Scope {
  return type === 'complexGateway' ? withNames(scope, complexGatewayNames) : scope
}

/** What an element sees: the case data and the names of the loops and sub-processes around it. */
function scopeAt(id: string, { scope, process }: Pick<Place, 'scope' | 'process'>) {
  const names = localNames(process, id)
  return Object.keys(names).length === 0 ? scope : withNames(scope, names)
}

function compileElement(id: string, element: Element, place: Place): Building {
  const { definition, process } = place
  const scope = scopeAt(id, place)
  const making = {
    definition,
    process,
    scope,
    id,
    group: groupOf(element, place),
    answered: place.answered?.(id) ?? false,
  }
  const behaviour = behaviourOf(element, making)
  return {
    id,
    process: place.in,
    element,
    group: making.group,
    behaviour: wholeOf(behaviour),
    ...mappingsOf(element, { behaviour, scope, definition }),
    loop:
      'loop' in element
        ? compileLoop(element.loop, { scope, outer: outerScope(id, place) })
        : undefined,
    quantities: {
      start: ('startQuantity' in element ? element.startQuantity : undefined) ?? 1,
      completion: ('completionQuantity' in element ? element.completionQuantity : undefined) ?? 1,
    },
    properties: ('properties' in element ? element.properties : undefined) ?? [],
    writable: writableAt(id, place),
    incoming: [],
    outgoing: [],
    boundaries: [],
    isMultiple: element.type === 'intermediateCatchEvent' && element.event.type === 'multiple',
    undoneBy: undefined,
    starts: [],
    eventStarts: [],
    inside: [],
    links: {},
    joins: [],
  }
}

/** What the loop itself sees, from outside. */
function outerScope(id: string, place: Place) {
  const parent = referred(place.process.elements, id)?.parent
  return parent === undefined ? place.scope : scopeAt(parent, place)
}

function writableAt(id: string, { caseData, process }: Place): Schema {
  const names = localNames(process, id)
  if (Object.keys(names).length === 0) return caseData
  return { type: 'object', properties: { ...caseData.properties, ...names } }
}

interface Mapped extends Pick<Making, 'definition' | 'scope'> {
  readonly behaviour: Behaviour
}

function mappingsOf(element: Element, { behaviour, scope, definition }: Mapped) {
  const { mappings } = definition
  const input = 'input' in element ? element.input : undefined
  const output = 'output' in element ? element.output : undefined
  const named = (id: string, within: Scope) => {
    const mapping = existing(mappings, id)
    const isNoted = Object.values(mapping.rows).some(({ note }) => note !== undefined)
    return { mapping, isNoted, scope: within }
  }
  return {
    input: input === undefined ? undefined : named(input, scope),
    output:
      output === undefined
        ? undefined
        : named(output, withNames(scope, { result: behaviour.result ?? {} })),
  }
}

/** An element without a lane of its own is in the lane of the sub-process around it. */
function groupOf(element: Element, place: Pick<Place, 'process' | 'definition'>): string {
  const { process, definition } = place
  const lane = element.lane === undefined ? undefined : referred(process.lanes, element.lane)
  if (lane !== undefined) return lane.group
  const parent =
    element.parent === undefined ? undefined : referred(process.elements, element.parent)
  return parent === undefined ? definition.owner : groupOf(parent, place)
}

function existing<T>(record: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(record, id) ? record[id] : undefined
  if (found === undefined) throw new Error(`compile: expected to find ${id}`)
  return found
}
