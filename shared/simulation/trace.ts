import type { EventOf } from '../engine/event.ts'
import type { ElementNode, Graph } from '../engine/graph.ts'
import { rootScope } from '../engine/instance.ts'

/** What has to be remembered of an instance to tell of it: events name activations, not elements. */
export interface Trace {
  /** The process it runs. */
  process: string
  readonly scopes: Map<string, TracedScope>
  readonly activations: Map<string, Traced>
  /** Activations nobody is told of. */
  readonly hidden: Set<string>
  /** How all was when an element was last looked at for going round in a circle. */
  readonly states: Map<string, { readonly step: number; readonly state: string }>
}

type TracedScope = Pick<EventOf<'scopeOpened'>, 'process' | 'element' | 'item'> & {
  /** How often each element was entered in it. */
  readonly entered: Map<string, number>
}

/** An activation that is under way. */
export interface Traced {
  readonly activation: string
  readonly node: ElementNode
  /** The loop around its runs, not one of them. */
  readonly isLoop: boolean
  /** The run of the loop it is, counted from 0. */
  readonly run: number | undefined
  /** Runs of the loop that have begun. */
  runs: number
  /** How often the element was entered before in the whole run. */
  readonly visit: number
  /** The same in its scope alone. */
  readonly round: number
  /** It has thrown its message itself. */
  hasSent: boolean
}

/** How often each element, and each run of a loop, was entered. */
export interface Visits {
  readonly elements: Map<string, number>
  readonly runs: Map<string, number>
}

/** Counted from 0. */
function next(counts: Map<string, number>, element: string): number {
  const before = counts.get(element) ?? 0
  counts.set(element, before + 1)
  return before
}

export function createTrace(): Trace {
  return {
    process: '',
    scopes: new Map(),
    activations: new Map(),
    hidden: new Set(),
    states: new Map(),
  }
}

export function open(
  trace: Trace,
  event: EventOf<'instanceStarted'> | EventOf<'scopeOpened'>,
): void {
  if (event.type === 'instanceStarted') {
    trace.process = event.process
    trace.scopes.set(rootScope, { process: event.process, element: null, entered: new Map() })
    return
  }
  const { scope, process, element, item, activation } = event
  const run = item === undefined ? {} : { item }
  trace.scopes.set(scope, { process, element, ...run, entered: new Map() })
  const around = trace.activations.get(activation)
  if (item !== undefined && around !== undefined) around.runs += 1
}

export function enter(
  trace: Trace,
  { activation, scope, element }: EventOf<'elementEntered'>,
  { graph, visits }: { readonly graph: Graph; readonly visits: Visits },
): Traced {
  const around = trace.scopes.get(scope)
  const node = graph.processes[around?.process ?? '']?.elements[element]
  if (around === undefined || node === undefined) {
    throw new Error(`simulation: expected to find ${element}`)
  }
  const run = around.element === element ? around.item : undefined
  const isLoop = node.loop !== undefined && run === undefined
  const visit = next(run === undefined ? visits.elements : visits.runs, element)
  const round = next(around.entered, element)
  const traced = { activation, node, isLoop, run, runs: 0, visit, round, hasSent: false }
  trace.activations.set(activation, traced)
  return traced
}

export function leave({ activations }: Trace, activation: string): Traced | undefined {
  const left = activations.get(activation)
  activations.delete(activation)
  return left
}
