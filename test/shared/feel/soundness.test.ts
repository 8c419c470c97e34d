import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import { fromJson, toJson } from '#shared/feel/json.ts'
import { begin } from '#shared/feel/run.ts'
import { holds } from '#shared/feel/type/holds.ts'
import { typeText } from '#shared/feel/typeText.ts'
import type { Value } from '#shared/feel/value.ts'
import { expressionOf } from '../../support/feelExpressions.ts'
import { worldOf, type World } from '../../support/feelWorld.ts'

const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
const expressionsPerWorld = 5

function valuesOf({ scope, data }: World): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(scope.schema.properties ?? {}).map(([name, schema]) => [
      name,
      fromJson(data[name], schema, scope.types),
    ]),
  )
}

/** What it yields; undefined where it fails: null or data with an error noted on the way. */
function yielded({ compute }: ReturnType<typeof compile>, world: World): Value | undefined {
  const { value, diagnostics } = compute(valuesOf(world), begin(environment))
  const isFailed = diagnostics.some(({ severity }) => severity === 'error')
  return isFailed && typeof value === 'object' ? undefined : value
}

test('an expression that fits together never yields a value of another type', () => {
  let checked = 0
  let described = 0
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const draw = (count: number) => gen(fc.nat, count - 1)
      const world = worldOf(draw)
      for (let left = expressionsPerWorld; left > 0; left--) {
        const text = expressionOf(draw, world.scope)
        const expression = compile(text, { kind: 'expression', scope: world.scope })
        const value = expression.canRun ? yielded(expression, world) : undefined
        if (value === undefined) continue
        checked += 1
        if (expression.type !== 'any') described += 1
        if (!holds(expression.type, value)) {
          const found = `${JSON.stringify(toJson(value))}, not ${typeText(expression.type)}`
          throw new Error(`${text} on ${JSON.stringify(world.data)} yields ${found}`)
        }
      }
    }),
    { numRuns: 1_000, endOnFailure: true },
  )
  expect(checked).toBeGreaterThanOrEqual(2_000)
  expect(described).toBeGreaterThanOrEqual(checked * 0.7)
}, 120_000)
