import type { Command } from '../engine/command.ts'
import type { Event } from '../engine/event.ts'
import type { Graph } from '../engine/graph.ts'
import type { Instance } from '../engine/instance.ts'
import type { Rejection } from '../engine/rejection.ts'
import type { ComposedLetter } from '../letters/compose.ts'
import type { Act } from '../model/act.ts'
import type { Scenario } from '../model/content.ts'

/**
 * A case that runs on sample answers and a clock of its own. A value: every function that moves it gives a
 * new one, so that stepping back is taking an earlier one. Nothing outside is ever asked or told.
 */
export interface Simulation {
  readonly graph: Graph
  readonly scenario: Scenario
  readonly steps: readonly SimulationStep[]
  /** Sources without an answer give one made from their schemas; otherwise that is a Störung. */
  readonly makesAnswers?: true
  /** The last command was refused; nothing happened. */
  readonly rejection?: Rejection
}

export interface SimulationStep {
  readonly instance: Instance
  readonly events: readonly Event[]
  readonly at: string
  readonly today: string
  /** The element at which something was done, and what; undefined for the start. */
  readonly element?: string
  readonly act?: Act
  /** The answer is made from the schema of the source, because the sample case has none. */
  readonly isMade?: true
  /** Letters that would have been sent in this step. */
  readonly letters: readonly SimulatedLetter[]
}

export interface SimulatedLetter {
  readonly letter: string
  readonly element: string
  readonly content: ComposedLetter
}

export type Body<C = Command> = C extends Command
  ? Omit<C, 'commandId' | 'instanceId' | 'at' | 'today'>
  : never
