import type { Ast, Parameter } from '../ast.ts'
import type { Signature } from '../builtins/signature.ts'
import type { Diagnostic } from '../compile.ts'
import { diagnostic, type MessageCode, type Position } from '../messages.ts'
import type { Scope } from '../scope.ts'
import type { FeelType } from '../type/type.ts'
import { union } from '../type/union.ts'
import type { Sight } from './sight.ts'

/** What is known about a part of an expression. */
export interface Known {
  readonly type: FeelType
  /** The case data it stands for. It counts as read once somebody looks at the value itself. */
  readonly paths: readonly string[]
  /** What stands in a context that the expression writes. */
  readonly members?: ReadonlyMap<string, Known>
  /** What a call of it does. */
  readonly callable?: Callable
}

type Callable =
  | { readonly by: 'builtin'; readonly signatures: readonly Signature[] }
  | {
      readonly by: 'definition'
      readonly parameters: readonly Parameter[]
      readonly body: Ast
      readonly sight: Sight
    }

/** Functions are inferred anew for each call; more calls than these are of any type. */
const mostCalls = 500
const deepestCall = 12

type Rule = (walk: Walk, ast: Ast, sight: Sight) => Known

interface Task {
  readonly text: string
  readonly scope: Scope
  /** Where the types of all parts are wanted. */
  readonly types?: Map<Ast, FeelType>
}

/** One pass over an expression, and what it finds. */
export class Walk {
  readonly text: string
  readonly scope: Scope
  readonly #types: Map<Ast, FeelType> | undefined
  readonly #rule: Rule
  readonly #diagnostics = new Map<string, Diagnostic>()
  #reads = new Set<string>()
  #calls = 0
  #depth = 0

  constructor({ text, scope, types }: Task, rule: Rule) {
    this.text = text
    this.scope = scope
    this.#types = types
    this.#rule = rule
  }

  /** What is known about a part. What it stands for is read when its value is looked at. */
  infer(ast: Ast, sight: Sight): Known {
    const known = this.#rule(this, ast, sight)
    this.#note(ast, known.type)
    return known
  }

  /** Infers a part whose value is looked at. */
  use(ast: Ast, sight: Sight): Known {
    const known = this.infer(ast, sight)
    this.read(known)
    return known
  }

  get reads(): readonly string[] {
    return [...this.#reads].toSorted()
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()].toSorted((left, right) => left.from - right.from)
  }

  read({ paths, members }: Known): void {
    for (const path of paths) if (!path.startsWith('?')) this.#reads.add(path)
    if (members !== undefined) for (const member of members.values()) this.read(member)
  }

  /** Whether something is read of these paths meanwhile. */
  isReading(paths: readonly string[], meanwhile: () => void): boolean {
    const before = this.#reads
    const during = new Set<string>()
    this.#reads = during
    meanwhile()
    this.#reads = new Set([...before, ...during])
    return [...during].some((read) =>
      paths.some((path) => read === path || read.startsWith(`${path}.`)),
    )
  }

  /** The same at the same place is said once. */
  report(code: MessageCode, position: Position, said: Parameters<typeof diagnostic>[2] = {}): void {
    const found = diagnostic(code, position, said)
    const key = `${found.from} ${found.to} ${code}`
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, found)
  }

  #note(ast: Ast, type: FeelType): void {
    const before = this.#types?.get(ast)
    this.#types?.set(ast, before === undefined ? type : union(before, type))
  }

  /** Whether this is about one call of a function only. */
  get isCalling(): boolean {
    return this.#depth > 0
  }

  /** Undefined once there were too many calls, within each other or in all. */
  calling<T>(infer: () => T): T | undefined {
    if (this.#calls >= mostCalls || this.#depth >= deepestCall) return undefined
    this.#calls += 1
    this.#depth += 1
    const result = infer()
    this.#depth -= 1
    return result
  }
}

export const unknown: Known = { type: 'any', paths: [] }

/** One of several. What stands in a context is no longer told apart, so it counts as read. */
export function oneOf(walk: Walk, alternatives: readonly Known[]): Known {
  for (const { members } of alternatives) {
    for (const member of members?.values() ?? []) walk.read(member)
  }
  return {
    type: union(...alternatives.map(({ type }) => type)),
    paths: [...new Set(alternatives.flatMap(({ paths }) => paths))],
  }
}

/** A value that the expression makes itself. */
export function ofType(type: FeelType): Known {
  return { type, paths: [] }
}
