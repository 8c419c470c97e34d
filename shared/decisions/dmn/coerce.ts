import { conversions, isInstance } from '../../feel/instance.ts'
import { isContext, isList, type Value } from '../../feel/value.ts'
import type { Type } from './itemTypes.ts'
import { problem, type Run } from './run.ts'

/** DMN 1.5 §10.3.2.9.4: what does not conform becomes null, after a list of one and a date were adapted. */
export function coerce(value: Value, type: Type, { run, where }: Place): Value {
  if (value === null) return null
  for (const candidate of conversions(value)) {
    if (conforms(candidate, type, run)) return candidate
  }
  return problem(run, 'wrongType', where)
}

interface Place {
  readonly run: Run
  /** What the problem is told of. */
  readonly where: string
}

function conforms(value: Value, type: Type, run: Run): boolean {
  return value === null || (hasKind(value, type, run) && passes(value, type, run))
}

function hasKind(value: Value, { name, items, components }: Type, run: Run): boolean {
  if (items !== undefined) return isList(value) && value.every((one) => conforms(one, items, run))
  if (components === undefined) return isInstance(value, name) === true
  return (
    isContext(value) &&
    [...components].every(([member, type]) => {
      const found = value.get(member)
      return found !== undefined && conforms(found, type, run)
    })
  )
}

function passes(value: Value, { allowed }: Type, run: Run): boolean {
  return allowed === undefined || allowed.test.run(new Map([['?', value]]), run) === true
}
