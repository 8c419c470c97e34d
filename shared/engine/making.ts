import { compile, type Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { ElementType, ElementOf, Process } from '../model/elements.ts'
import type { Behaviour } from './behaviour.ts'

/** What the behaviour of an element is made with, once per definition. */
export interface Making {
  readonly definition: Definition
  readonly process: Process
  readonly scope: Scope
  readonly id: string
  /** Group of the lane it is in. */
  readonly group: string
  /** Its work is answered from outside, whatever kind it is. */
  readonly answered: boolean
}

export type Make<T extends ElementType> = (element: ElementOf<T>, making: Making) => Behaviour

export function expressionOf(text: string, { scope }: Pick<Making, 'scope'>): Expression {
  return compile(text, { kind: 'expression', scope })
}
