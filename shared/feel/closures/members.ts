import { problem, type Run } from '../run.ts'
import type { Position } from '../messages.ts'
import { memberOf } from '../values/member.ts'
import { isContext, isList, type Value } from '../value.ts'

/** A name of a path, and where it stands. */
export interface Step extends Position {
  readonly name: string
}

/** What is absent has only absent parts. What never has a part of that name is an error. */
export function memberIn(run: Run, holder: Value, step: Step): Value {
  if (isList(holder)) return holder.map((item) => memberIn(run, item, step))
  const found = memberOf(holder, step.name)
  if (found !== undefined) return found
  if (holder === null || isContext(holder)) return null
  return problem(run, { code: 'unknownProperty', position: step, what: step.name })
}
