import type { Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import type { PlacedExpression } from './placedExpression.ts'
import { firstNameOf } from '../model/path.ts'

/** The case data an expression reads. `result`, `item` or a variable of a loop hide data of the same spelling. */
export function caseReads(
  { expression, scope }: Pick<PlacedExpression, 'expression' | 'scope'>,
  { data }: Pick<Definition, 'data'>,
): readonly string[] {
  return expression.reads.filter((path) => {
    const name = firstNameOf(path)
    return Object.hasOwn(data, name) && referred(scope.schema.properties, name) === data[name]
  })
}
