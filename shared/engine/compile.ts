import { caseScope, withNames } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Element, Process } from '../model/elements.ts'
import { hashesOf } from '../model/hash.ts'
import { automationProblems } from '../release/automation.ts'
import type { Behaviour } from './behaviour.ts'
import { behaviourOf } from './elements/elements.ts'
import type { ElementNode, FlowNode, Graph, OutputNode, ProcessNode } from './graph.ts'
import { expressionOf, type Making } from './making.ts'

/** Expects a definition without findings of severity error; throws on a name that leads nowhere. */
export function compile(definition: Definition): Graph {
  const scope = caseScope(definition)
  const processes: Record<string, ProcessNode> = {}
  for (const [id, process] of Object.entries(definition.processes)) {
    processes[id] = compileProcess(id, process, { definition, scope })
  }
  return {
    definition,
    version: hashesOf(definition).whole,
    scope,
    caseData: { type: 'object', properties: definition.data },
    processes,
    notAuthorised: automationProblems(definition)[0]?.element,
  }
}

type Context = Pick<Making, 'definition' | 'scope'>
/** A node while its links are made. */
type Building = Omit<ElementNode, 'incoming' | 'outgoing' | 'boundaries' | 'starts'> & {
  incoming: FlowNode[]
  outgoing: FlowNode[]
  boundaries: ElementNode[]
  starts: readonly ElementNode[]
}

function compileProcess(id: string, process: Process, context: Context): ProcessNode {
  const elements: Record<string, Building> = {}
  for (const [key, element] of Object.entries(process.elements)) {
    elements[key] = compileElement(element, { ...context, id: key, process, in: id })
  }
  const flows = compileFlows(process, elements, context)
  const nodes = Object.values(elements)
  for (const node of nodes) {
    const { element } = node
    if (element.type === 'boundaryEvent')
      existing(elements, element.attachedTo).boundaries.push(node)
    if (element.type === 'subProcess') node.starts = startsIn(nodes, node.id)
  }
  return { id, elements, flows, starts: startsIn(nodes, undefined) }
}

/** Sorted by id: the order of members means nothing in JSON, and the canonical form sorts them. */
function compileFlows(process: Process, elements: Record<string, Building>, context: Context) {
  const flows: Record<string, FlowNode> = {}
  for (const id of Object.keys(process.flows).toSorted()) {
    const flow = process.flows[id]
    if (flow === undefined) continue
    const source = existing(elements, flow.source)
    const target = existing(elements, flow.target)
    const condition =
      flow.condition === undefined ? undefined : expressionOf(flow.condition, context)
    const node = { id, source, target, condition }
    flows[id] = node
    source.outgoing.push(node)
    target.incoming.push(node)
  }
  return flows
}

interface Place extends Context {
  readonly id: string
  readonly process: Process
  readonly in: string
}

function compileElement(element: Element, place: Place): Building {
  const { definition, id } = place
  const making = { definition, scope: place.scope, id, group: groupOf(element, place) }
  const behaviour = behaviourOf(element, making)
  const input = 'input' in element ? element.input : undefined
  const mapping = input === undefined ? undefined : existing(definition.mappings, input)
  return {
    id,
    process: place.in,
    element,
    behaviour,
    input: mapping === undefined ? undefined : { mapping },
    output: outputOf(element, behaviour, place),
    incoming: [],
    outgoing: [],
    boundaries: [],
    starts: [],
  }
}

function outputOf(
  element: Element,
  behaviour: Behaviour,
  context: Context,
): OutputNode | undefined {
  const output = 'output' in element ? element.output : undefined
  if (output === undefined) return undefined
  const mapping = existing(context.definition.mappings, output)
  return { mapping, scope: withNames(context.scope, { result: behaviour.result ?? {} }) }
}

/** An element without a lane of its own is in the lane of the sub-process around it. */
function groupOf(element: Element, place: Pick<Place, 'process' | 'definition'>): string {
  const { process, definition } = place
  const lane = element.lane === undefined ? undefined : process.lanes[element.lane]
  if (lane !== undefined) return lane.group
  const parent = element.parent === undefined ? undefined : process.elements[element.parent]
  return parent === undefined ? definition.owner : groupOf(parent, place)
}

/**
 * The none start events, or where there is none all elements without incoming flow (BPMN 2.0 §13.3.2).
 * Message and timer starts begin only what the world starts through them.
 */
function startsIn(nodes: readonly Building[], parent: string | undefined): readonly ElementNode[] {
  const inside = nodes.filter(({ element }) => element.parent === parent)
  const events = inside.filter(({ element }) => element.type === 'startEvent')
  if (events.length > 0) {
    return events.filter(
      ({ element }) => element.type === 'startEvent' && element.event.type === 'none',
    )
  }
  return inside.filter(
    ({ element, incoming }) => incoming.length === 0 && element.type !== 'boundaryEvent',
  )
}

function existing<T>(record: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(record, id) ? record[id] : undefined
  if (found === undefined) throw new Error(`compile: expected to find ${id}`)
  return found
}
