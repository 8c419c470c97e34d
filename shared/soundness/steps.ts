import type { Graph } from '../engine/graph.ts'
import type { Activation, Instance } from '../engine/instance.ts'
import { step } from '../engine/step.ts'
import { aroundOf } from './around.ts'
import { isIndependent, type Step } from './independence.ts'
import { instant, movesIn, type Move } from './moves.ts'
import type { Open } from './openProcess.ts'

export interface Taken extends Step {
  readonly move: Move
}

export interface Stepping {
  readonly graph: Graph
  readonly from: (instance: Instance) => readonly Taken[]
  readonly moves: (instance: Instance) => readonly Move[]
  readonly take: (instance: Instance, move: Move) => Taken
}

/** Steps that are asked for twice are taken once. */
export function createStepping(graph: Graph, open: Open): Stepping {
  const taken = new WeakMap<Move, Taken>()
  const listed = new WeakMap<Instance, readonly Move[]>()
  const moves = (instance: Instance) => {
    const found = listed.get(instance) ?? movesIn(instance, graph, open)
    listed.set(instance, found)
    return found
  }
  const take = (instance: Instance, move: Move) => {
    const found = taken.get(move) ?? takenFrom(instance, move, graph)
    taken.set(move, found)
    return found
  }
  return {
    graph,
    moves,
    take,
    from: (instance) => moves(instance).map((move) => take(instance, move)),
  }
}

/**
 * All that can happen next, or what happens in one place where the rest may wait. It may not wait for ever: in every
 * circle of states all that can happen is looked at somewhere.
 */
export function enoughSteps(
  instance: Instance,
  stepping: Stepping,
  isNew: (after: Instance) => boolean,
): readonly Taken[] {
  const moves = stepping.moves(instance)
  if (moves.length < 2 || moves.some(isChoice)) return stepping.from(instance)
  for (const [unit, own] of unitsOf(instance, moves)) {
    if (own.length === moves.length) continue
    const steps = own.map((move) => stepping.take(instance, move))
    if (!isIndependent(unit, steps, stepping.graph)) continue
    if (steps.some(({ after }) => leadsOn(after, stepping, isNew))) return steps
  }
  return stepping.from(instance)
}

function isChoice({ told: { did } }: Move): boolean {
  return did === 'chooses' || did === 'repeats'
}

/** To a state that is new, once all has been chosen. */
function leadsOn(
  instance: Instance,
  stepping: Stepping,
  isNew: (after: Instance) => boolean,
): boolean {
  const open = new Set([instance])
  for (const one of open) {
    if (!isNew(one)) continue
    const choices = stepping.moves(one).filter(isChoice)
    if (choices.length === 0) return true
    for (const move of choices) open.add(stepping.take(one, move).after)
    if (open.size > mostChoices) return false
  }
  return false
}

const mostChoices = 200

/** Activations with what can happen in them, the innermost first. */
function unitsOf(
  instance: Instance,
  moves: readonly Move[],
): readonly (readonly [Activation, readonly Move[]])[] {
  const units = new Map<
    string,
    { readonly unit: Activation; readonly moves: Move[]; depth: number }
  >()
  for (const move of moves) {
    const { holder } = move
    const id = 'scope' in holder ? instance.scopes[holder.scope]?.activation : holder.activation
    const around = aroundOf(instance, id ?? '')
    for (const [index, unit] of around.entries()) {
      const depth = around.length - index
      const found = units.get(unit.id)
      if (found === undefined) units.set(unit.id, { unit, moves: [move], depth })
      else found.moves.push(move)
    }
  }
  return [...units.values()]
    .toSorted((one, other) => other.depth - one.depth)
    .map((found) => [found.unit, found.moves] as const)
}

function takenFrom(before: Instance, move: Move, graph: Graph): Taken {
  const command = { ...context(before.sequence), ...move.command }
  const outcome = step(graph, before, command)
  if ('rejection' in outcome) {
    const { code } = outcome.rejection
    throw new Error(`soundness: expected ${move.command.type} to be accepted, found ${code}`)
  }
  return { before, move, after: outcome.instance, events: outcome.events }
}

/** Every step of a case has a sequence of its own. */
export function context(sequence: number) {
  const { at, today } = { at: instant, today: instant.slice(0, 10) }
  return { commandId: `step ${sequence}`, instanceId: 'case', at, today }
}
