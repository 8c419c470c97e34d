import type { Boxed } from '../../model/boxed.ts'
import { withNames, type Scope } from '../../feel/scope.ts'
import type { Schema } from '../../model/schema.ts'
import { coerce } from './coerce.ts'
import type { Compiled } from './literal.ts'
import { anyType, type Type, type Types } from './itemTypes.ts'

/** Where a box stands: the names it sees and the types it may name. */
export interface Making {
  readonly scope: Scope
  readonly types: Types
  /** The decision or function that it belongs to, for problems. */
  readonly where: string
  /** Compiles what stands inside. */
  readonly box: (boxed: Boxed, making: Making) => Compiled
}

/** The same place with further names. */
export function within(making: Making, names: Readonly<Record<string, Schema>>): Making {
  return { ...making, scope: withNames(making.scope, names) }
}

export function ofType(compiled: Compiled, type: Type, where: string): Compiled {
  if (type === anyType) return compiled
  return {
    schema: type.schema,
    run: (frame, run) => coerce(compiled.run(frame, run), type, { run, where }),
  }
}
