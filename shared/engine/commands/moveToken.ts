import { referred } from '../../model/referred.ts'
import type { Command } from '../command.ts'
import type { ElementNode, FlowNode } from '../graph.ts'
import type { obstacles, Rejection } from '../rejection.ts'
import { emit, enterElement, known, nodeOf, processOf, type Run } from '../run.ts'
import { terminate } from '../scopes.ts'
import { openAround } from './openAround.ts'

type Move = Extract<Command, { type: 'moveToken' }>

/**
 * Ends a step, or takes a waiting token off its flow, and goes on elsewhere in the same process. Sub-processes
 * around the new place that do not run there yet are opened without their start; those that are left empty
 * end without going on. No way leads into or out of one run of a loop, an event sub-process that has not
 * begun, or what is being undone.
 */
export function moveToken(run: Run, command: Move): Rejection | undefined {
  const source = sourceOf(run, command.from)
  if (source === undefined) return { code: 'notUnderWay', id: idOf(command.from) }
  const target = targetOf(run, source.scope, command.to)
  if ('why' in target) return { code: 'notPossibleHere', ...target }
  const way = wayTo(run, source, target.node)
  if ('why' in way) return { code: 'notPossibleHere', ...way }

  const { commandId, at, reason, role } = command
  const moved = { scope: source.scope, from: source.element, to: target.node.id }
  emit(run, { type: 'tokenMoved', commandId, at, reason, role, ...moved })
  if ('activation' in command.from) terminate(run, command.from.activation)
  else emit(run, { type: 'tokenTaken', ...command.from })
  const scope = openAround(run, way)
  if (scope === undefined) {
    return { code: 'notPossibleHere', element: target.node.id, why: 'inputFailed' }
  }
  goOn(run, { scope, target, skipsInput: command.skipsInput })
  endEmptied(run, way.left)
  return undefined
}

interface Source {
  readonly scope: string
  readonly element: string
}

function sourceOf(
  run: Run,
  from: Move['from'],
): (Source & { readonly isUndoing: boolean }) | undefined {
  const { activations, tokens } = run.instance
  if ('activation' in from) {
    const activation = activations[from.activation]
    return activation && { ...activation, isUndoing: activation.undo !== undefined }
  }
  const { scope, flow } = from
  if (referred(tokens[scope], flow) === undefined) return undefined
  const { target } = known(processOf(run, scope).flows[flow], 'flow', flow)
  return { scope, element: target.id, isUndoing: false }
}

function idOf(from: Move['from']): string {
  return 'activation' in from ? from.activation : from.flow
}

interface Obstacle {
  readonly element: string
  readonly why: (typeof obstacles)[number]
}

interface Target {
  readonly node: ElementNode
  readonly flow: FlowNode | undefined
}

function targetOf(run: Run, scope: string, to: Move['to']): Target | Obstacle {
  const { elements, flows } = processOf(run, scope)
  if ('flow' in to) {
    const flow = Object.hasOwn(flows, to.flow) ? flows[to.flow] : undefined
    return flow === undefined ? { element: to.flow, why: 'unknown' } : { node: flow.target, flow }
  }
  const node = Object.hasOwn(elements, to.element) ? elements[to.element] : undefined
  if (node === undefined) return { element: to.element, why: 'unknown' }
  const why = obstacleAt(node)
  return why === undefined ? { node, flow: undefined } : { element: node.id, why }
}

function obstacleAt({ element, behaviour, incoming }: ElementNode): Obstacle['why'] | undefined {
  if (element.type === 'boundaryEvent') return 'belongsToAnother'
  if ('triggeredByEvent' in element) return 'begunByEvent'
  if ('isForCompensation' in element) return 'undoing'
  return behaviour.takes !== undefined && incoming.length > 1 ? 'needsFlow' : undefined
}

export interface Way {
  /** Where both places are. */
  readonly scope: string
  /** Sub-processes around the target to be opened there, the outermost first. */
  readonly opened: readonly ElementNode[]
  /** Scopes that the token leaves, the innermost first. */
  readonly left: readonly string[]
}

function wayTo(
  run: Run,
  source: Source & { readonly isUndoing: boolean },
  target: ElementNode,
): Way | Obstacle {
  const around = subProcessesAround(run, source.scope, target)
  if (source.isUndoing) return { element: source.element, why: 'undoing' }
  const left: string[] = []
  let id = source.scope
  for (;;) {
    const { element, parent, item, undoes } = known(run.instance.scopes[id], 'scope', id)
    if (undoes !== undefined) return { element: source.element, why: 'undoing' }
    if (item !== undefined) return { element: source.element, why: 'insideLoop' }
    const depth = element === null ? 0 : around.findIndex((node) => node.id === element) + 1
    if (element === null || depth > 0)
      return opening({ scope: id, opened: around.slice(depth), left })
    left.push(id)
    id = known(parent ?? undefined, 'the parent of scope', id)
  }
}

function opening(way: Way): Way | Obstacle {
  for (const { id, element, loop } of way.opened) {
    if (loop !== undefined) return { element: id, why: 'insideLoop' }
    if ('triggeredByEvent' in element) return { element: id, why: 'begunByEvent' }
  }
  return way
}

/** The sub-processes around an element, the outermost first. */
function subProcessesAround(
  run: Run,
  scope: string,
  { element }: ElementNode,
): readonly ElementNode[] {
  if (element.parent === undefined) return []
  const node = nodeOf(run, { scope, element: element.parent })
  return [...subProcessesAround(run, scope, node), node]
}

interface Going {
  readonly scope: string
  readonly target: Target
  readonly skipsInput: true | undefined
}

function goOn(run: Run, { scope, target: { node, flow }, skipsInput }: Going): void {
  if (flow === undefined) {
    const activation = enterElement(run, { scope, element: node.id, skipsInput })
    run.agenda.push({ type: 'activate', activation })
  } else {
    emit(run, { type: 'tokenPlaced', scope, flow: flow.id })
    run.agenda.push({ type: 'arrive', scope, flow: flow.id })
  }
}

function endEmptied(run: Run, left: readonly string[]): void {
  for (const id of left) {
    const { scopes, live, tokens } = run.instance
    if (live[id] !== 0 || Object.keys(tokens[id] ?? {}).length > 0) return
    terminate(run, known(scopes[id]?.activation ?? undefined, 'the activation of scope', id))
  }
}
