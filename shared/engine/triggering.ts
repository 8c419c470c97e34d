import { needsAllTriggers } from '../model/elementKinds.ts'
import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import { beginEventSubProcess, eventStartOf, isInterrupting } from './eventSubProcess.ts'
import { chooseEvent } from './eventChoice.ts'
import type { ElementNode } from './graph.ts'
import { startsOf, waitsOf } from './holding.ts'
import type { Activation, TimerWait, Wait } from './instance.ts'
import { raise } from './raising.ts'
import { emit, known, nodeOf, type Run } from './run.ts'
import { follow, interrupt } from './throwing.ts'
import { rearmed } from './timer.ts'
import { openWait } from './waiting.ts'

export type Awaited = Exclude<Wait, { kind: 'task' | 'job' }>

/** What something that arrived sets going, when all has arrived that has to. */
export function trigger(run: Run, wait: Awaited, result: Json): void {
  if (needsAllTriggers(nodeOf(run, wait).element) && collects(run, wait, result)) return
  fire(run, wait, merged(wait.collected, result))
}

/** A parallel multiple event goes on when the last of its triggers is there (BPMN 2.0 §10.5.5). */
function collects(run: Run, wait: Awaited, result: Json): boolean {
  const { activation, scope } = wait
  const keys = activation === null ? startsOf(run, scope) : waitsOf(run, activation)
  const others = keys
    .map((key) => known(run.instance.waits[key], 'wait', key))
    .filter(({ id, element }) => id !== wait.id && element === wait.element)
  if (others.length === 0) return false
  emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  const together = merged(wait.collected, result)
  for (const { id } of others) emit(run, { type: 'triggerCollected', id, result: together })
  return true
}

function merged(before: Json | undefined, result: Json): Json {
  const isBoth = typeof before === 'object' && typeof result === 'object'
  return isBoth && before !== null && result !== null ? Object.assign({}, before, result) : result
}

function fire(run: Run, wait: Awaited, result: Json): void {
  if (wait.activation === null) return fireStart(run, wait, result)
  const host = known(run.instance.activations[wait.activation], 'activation', wait.activation)
  const node = nodeOf(run, wait)
  if (node.element.type === 'boundaryEvent') return fireBoundary(run, { wait, host, node, result })
  emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  if (wait.element !== host.element) return chooseEvent(run, { host, event: node, result })
  complete(run, host.id, result)
}

function fireStart(run: Run, wait: Awaited, result: Json): void {
  const eventStart = known(eventStartOf(run, wait), 'the event sub-process of', wait.element)
  if (!isInterrupting(eventStart)) keepOpen(run, wait)
  beginEventSubProcess(run, { scope: wait.scope, eventStart, result })
}

interface Firing {
  readonly wait: Awaited
  readonly host: Activation
  readonly node: ElementNode
  readonly result: Json
}

function fireBoundary(run: Run, { wait, host, node, result }: Firing): void {
  const { element } = node
  if (element.type === 'boundaryEvent' && element.interrupting) {
    return interrupt(run, { host, boundary: node, result })
  }
  keepOpen(run, wait)
  follow(run, { host, boundary: node, result })
}

/** A message, signal or condition may come again while the host is active; a timer only when it is cyclic. */
function keepOpen(run: Run, wait: Awaited): void {
  if (needsAllTriggers(nodeOf(run, wait).element)) awaitAgain(run, wait)
  else if (wait.kind === 'timer') rearm(run, wait)
}

/** All triggers of a parallel multiple event have to come again. */
function awaitAgain(run: Run, { id, kind, activation, scope, element }: Awaited): void {
  emit(run, { type: 'waitClosed', id, kind })
  const node = nodeOf(run, { scope, element })
  const waits = node.behaviour.plan?.(run, { node, scope }) ?? []
  if ('failure' in waits) {
    const place = activation === null ? { scope, element } : { scope, element, id: activation }
    return raise(run, place, waits.failure)
  }
  if (waits.some((wait) => wait.kind === 'timer' && wait.cycle === undefined)) return
  for (const wait of waits) openWait(run, { scope, activation, element, wait })
}

export function rearm(run: Run, wait: TimerWait): void {
  const next = rearmed(wait, { now: run.at, place: run.graph.holidays })
  if (next === undefined) return emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  const { kind: _kind, collected: _collected, answered: _answered, id, ...timer } = next
  emit(run, { type: 'timerArmed', timerId: id, ...timer })
}
