import { complete } from './activating.ts'
import type { ElementNode } from './graph.ts'
import type { Activation } from './instance.ts'
import { emit, nextId, nodeOf, type Run } from './run.ts'
import { terminate } from './scopes.ts'

/**
 * Looks for the nearest boundary event that catches the error, from the activation outwards, an exact one
 * before one that catches every error (BPMN 2.0 §10.5.6). Interrupts and goes on there, before the thrower
 * could go on itself. False when nobody catches it: the thrower then gets an incident.
 */
export function throwError(run: Run, thrower: Activation, error: string): boolean {
  let current: Activation | undefined = thrower
  while (current !== undefined) {
    const boundary = catcherOf(nodeOf(run, current), error)
    if (boundary !== undefined) {
      interrupt(run, { host: current, boundary, result: { error } })
      return true
    }
    const host: string | null | undefined = run.instance.scopes[current.scope]?.activation
    current = typeof host === 'string' ? run.instance.activations[host] : undefined
  }
  return false
}

function catcherOf({ boundaries }: ElementNode, error: string): ElementNode | undefined {
  const caught = boundaries.map((node) => ({ node, error: caughtBy(node) }))
  const exact = caught.find((candidate) => candidate.error === error)
  return (exact ?? caught.find((candidate) => candidate.error === anyError))?.node
}

const anyError = Symbol('any error')

function caughtBy({ element }: ElementNode): string | typeof anyError | undefined {
  if (element.type !== 'boundaryEvent' || element.event.type !== 'error') return undefined
  return element.event.error ?? anyError
}

export interface Interruption {
  readonly host: Activation
  readonly boundary: ElementNode
  readonly result: Parameters<typeof complete>[2]
}

export function interrupt(run: Run, { host, boundary, result }: Interruption): void {
  terminate(run, host.id)
  follow(run, { host, boundary, result })
}

/** Starts what a boundary event leads to, in the scope of its host. */
export function follow(run: Run, { host, boundary, result }: Interruption): void {
  const activation = nextId(run)
  emit(run, {
    type: 'elementEntered',
    activation,
    scope: host.scope,
    element: boundary.id,
    consumed: [],
  })
  complete(run, activation, result)
}
