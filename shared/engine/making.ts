import { compile, type Expression } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { ElementType, ElementOf, Process } from '../model/elements.ts'
import { referred } from '../model/referred.ts'
import type { Behaviour, Condition } from './behaviour.ts'
import { firstNameOf } from '../model/path.ts'

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

/** What the work of an activity sees: also what its input mapping names. */
export function insideOf(
  element: { readonly input?: string },
  { definition, scope }: Pick<Making, 'definition' | 'scope'>,
): Scope {
  const rows =
    element.input === undefined ? undefined : referred(definition.mappings, element.input)?.rows
  if (rows === undefined) return scope
  const names = Object.keys(rows).map((path) => [firstNameOf(path), {}] as const)
  return withNames(scope, Object.fromEntries(names))
}

export function conditionOf(text: string, making: Pick<Making, 'scope'>): Condition {
  const expression = expressionOf(text, making)
  const names = expression.reads.map(firstNameOf)
  const isComputed =
    !expression.canRun || clock.test(text) || names.some((name) => computed.has(name))
  return { ...expression, watches: isComputed ? 'everything' : new Set(names) }
}

/** What changes though nobody writes it: such a condition is looked at whenever anything is written. */
const clock = /now|today/
const computed: ReadonlySet<string> = new Set(['deadlines', 'derivations', 'reasons'])

export function expressionOf(text: string, { scope }: Pick<Making, 'scope'>): Expression {
  return compile(text, { kind: 'expression', scope })
}
