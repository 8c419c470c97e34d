import type { Ast, Iteration, Of } from '../ast.ts'
import { elementOf } from '../type/memberType.ts'
import {
  absent,
  find,
  isOnly,
  kindsOf,
  listOf,
  mayBe,
  temporal,
  truth,
  whole,
  type FeelType,
} from '../type/type.ts'
import { union } from '../type/union.ts'
import { withNames, type Sight } from './sight.ts'
import { ofType, type Known, type Walk } from './walk.ts'

interface Loop {
  readonly iterations: readonly Iteration[]
  readonly body: Ast
}

/** `partial` is the list of results so far. */
export function inferFor(walk: Walk, ast: Of<'for'>, sight: Sight): Known {
  const partial = new Map([['partial', ofType(listOf('any'))]])
  const body = inLoop(walk, ast, withNames(sight, partial))
  return { type: listOf(body.type), paths: body.paths }
}

export function inferQuantified(walk: Walk, ast: Of<'quantified'>, sight: Sight): Known {
  const body = inLoop(walk, ast, sight)
  walk.read(body)
  const isPossible = mayBe(body.type, 'boolean') || kindsOf(body.type)?.length === 0
  if (!isPossible) walk.report('notBoolean', ast.body)
  const isSure = isOnly(body.type, 'boolean') || body.type.length === 0
  return ofType(isSure ? truth : union(truth, absent))
}

/** Later iterations may use the names of earlier ones. A list counts as read where nothing is read of its items. */
function inLoop(walk: Walk, { iterations, body }: Loop, sight: Sight): Known {
  const [first, ...others] = iterations
  if (first === undefined) return walk.infer(body, sight)
  const item = itemOf(walk, first, sight)
  const inside = withNames(sight, new Map([[first.name, item]]))
  let result: Known | undefined
  const isRead = walk.isReading(item.paths, () => {
    result = inLoop(walk, { iterations: others, body }, inside)
  })
  const passedOn = result?.paths.some((path) => item.paths.some((one) => isWithin(path, one)))
  if (!isRead && passedOn !== true) walk.read(item)
  return result ?? ofType('any')
}

function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`)
}

function itemOf(walk: Walk, { over, end }: Iteration, sight: Sight): Known {
  if (end !== undefined) {
    const [from, to] = [walk.use(over, sight).type, walk.use(end, sight).type]
    return ofType(stepOf(walk, over, [from, to]))
  }
  const known = walk.infer(over, sight)
  const range = find(known.type, 'range')
  if (kindsOf(known.type)?.length === 0 && known.type.length > 0) walk.report('notAList', over)
  if (range === undefined) {
    for (const member of known.members?.values() ?? []) walk.read(member)
    return { type: elementOf(known.type), paths: known.paths }
  }
  walk.read(known)
  const items = known.type === 'any' ? 'any' : known.type.filter((one) => one !== range)
  return ofType(union(elementOf(items), stepOf(walk, over, [range.ends])))
}

/** Of a loop from one number or day to another. */
function stepOf(walk: Walk, at: Ast, ends: readonly FeelType[]): FeelType {
  const steps = (['number', 'date'] as const).filter((kind) =>
    ends.every((end) => mayBe(end, kind)),
  )
  if (steps.length === 0) walk.report('notAList', at)
  return union(...steps.map((kind) => (kind === 'date' ? temporal('date') : whole)))
}
