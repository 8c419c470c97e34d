import type { Ast, Of } from '../ast.ts'
import { find, mayBeNull, withoutNull, type Alternative, type FeelType } from '../type/type.ts'
import { typeNamed } from '../type/typeNamed.ts'
import { constantsOf } from './operations.ts'
import { withFacts, type Sight } from './sight.ts'
import type { Walk } from './walk.ts'

/** What a condition turned out to be; not true is false or unknown. */
type Outcome = 'true' | 'false' | 'notTrue'

interface Asked {
  readonly sight: Sight
  readonly outcome: Outcome
}

type Facts = ReadonlyMap<string, FeelType>

const none: Facts = new Map()

/** A name, or a path from one: what facts are known about. */
export function pathOf(ast: Ast): string | undefined {
  if (ast.kind === 'name') return ast.name
  if (ast.kind === 'input') return '?'
  if (ast.kind !== 'path') return undefined
  const of = pathOf(ast.of)
  return of === undefined ? undefined : `${of}.${ast.property}`
}

type Rules = {
  readonly [K in Ast['kind']]?: (walk: Walk, condition: Of<K>, asked: Asked) => Facts
}

const rules: Rules = {
  compare: ofComparison,
  between: (walk, { of }, { sight, outcome }) =>
    outcome === 'true' ? haveValues(walk, [of], sight) : none,
  in: (walk, { of, tests }, { sight, outcome }) =>
    outcome === 'true' && tests.every(isRangeTest) ? haveValues(walk, [of], sight) : none,
  instanceOf: (walk, condition, { sight, outcome }) =>
    outcome === 'true' ? ofInstance(walk, condition, sight) : none,
  and: (walk, condition: Of<'and' | 'or'>, asked) =>
    asked.outcome === 'true' ? ofBoth(walk, condition, asked) : none,
  or: (walk, condition: Of<'and' | 'or'>, asked) =>
    asked.outcome === 'true' ? none : ofBoth(walk, condition, asked),
  call: ofNegation,
}

/** What is certain once a condition has been found true, or not: `x != null` leaves a value in x. */
export function factsOf(walk: Walk, condition: Ast, asked: Asked): Facts {
  const rule: ((walk: Walk, condition: never, asked: Asked) => Facts) | undefined =
    rules[condition.kind]
  return rule === undefined ? none : rule(walk, condition as never, asked) // paired by the table
}

function isRangeTest(test: Ast): boolean {
  return test.kind === 'range' || (test.kind === 'openRange' && /[<>]/.test(test.operator))
}

function ofBoth(walk: Walk, { left, right }: Of<'and' | 'or'>, asked: Asked): Facts {
  const first = factsOf(walk, left, asked)
  const second = factsOf(walk, right, { ...asked, sight: withFacts(asked.sight, first) })
  return second.size === 0 ? first : new Map([...first, ...second])
}

function ofNegation(walk: Walk, { callee, given }: Of<'call'>, asked: Asked): Facts {
  const isNot = callee.kind === 'name' && callee.name === 'not' && given.by === 'position'
  const [negated] = isNot ? given.values : []
  if (negated === undefined || asked.outcome === 'notTrue') return none
  return factsOf(walk, negated, {
    ...asked,
    outcome: asked.outcome === 'true' ? 'false' : 'true',
  })
}

function ofComparison(
  walk: Walk,
  { operator, left, right }: Of<'compare'>,
  { sight, outcome }: Asked,
): Facts {
  const asksForNull = left.kind === 'null' || right.kind === 'null'
  if (asksForNull) {
    const differs = operator === (outcome === 'true' ? '!=' : '=')
    return differs ? haveValues(walk, [left, right], sight) : none
  }
  if (outcome !== 'true' || operator === '!=') return none
  if (operator !== '=') return haveValues(walk, [left, right], sight)
  return new Map([
    ...equalTo(walk, left, { other: right, sight }),
    ...equalTo(walk, right, { other: left, sight }),
  ])
}

function haveValues(walk: Walk, parts: readonly Ast[], sight: Sight): Facts {
  return new Map(
    parts.flatMap((part) => {
      const path = pathOf(part)
      if (path === undefined) return []
      const { type } = walk.infer(part, sight)
      return type !== 'any' && mayBeNull(type) ? [[path, withoutNull(type)] as const] : []
    }),
  )
}

/** `part = other` leaves in part what other may be. */
function equalTo(
  walk: Walk,
  part: Ast,
  { other, sight }: { readonly other: Ast; readonly sight: Sight },
) {
  const path = pathOf(part)
  if (path === undefined) return []
  const [{ type }, { type: wanted }] = [walk.infer(part, sight), walk.infer(other, sight)]
  if (type === 'any' || mayBeNull(wanted)) return []
  const constants = constantsOf(wanted)
  const [only] = wanted
  const kept = withoutNull(type)
  const alternative = typeof only === 'object' ? find(kept, only.kind) : undefined
  if (constants === undefined || alternative === undefined) return [[path, kept] as const]
  return [[path, [withConstants(alternative, constants)]] as const]
}

function withConstants(
  one: Alternative,
  constants: readonly (string | number | boolean)[],
): Alternative {
  if (one.kind === 'string') {
    return { ...one, constants: constants.filter((value) => typeof value === 'string') }
  }
  if (one.kind === 'number') {
    return { ...one, constants: constants.filter((value) => typeof value === 'number') }
  }
  if (one.kind !== 'boolean') return one
  return { ...one, constants: constants.filter((value) => typeof value === 'boolean') }
}

function ofInstance(walk: Walk, { of, type: name }: Of<'instanceOf'>, sight: Sight): Facts {
  const path = pathOf(of)
  const wanted = typeNamed(name, walk.scope)
  if (path === undefined || wanted === undefined) return none
  const { type } = walk.infer(of, sight)
  if (wanted === 'any') return type === 'any' ? none : new Map([[path, withoutNull(type)]])
  if (type === 'any') return new Map([[path, wanted]])
  const kept = type.filter(({ kind }) => find(wanted, kind) !== undefined)
  return kept.length === 0 ? none : new Map([[path, kept]])
}
