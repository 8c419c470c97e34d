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

function valuesOf({ scope, data }: World): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(scope.schema.properties ?? {}).map(([name, schema]) => [
      name,
      fromJson(data[name], schema, scope.types),
    ]),
  )
}

test('an expression that fits together never yields a value of another type', () => {
  let checked = 0
  let described = 0
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const draw = (count: number) => gen(fc.nat, count - 1)
      const world = worldOf(draw)
      const text = expressionOf(draw, world.scope)
      const expression = compile(text, { kind: 'expression', scope: world.scope })
      if (!expression.canRun) return
      const { value, diagnostics } = expression.compute(valuesOf(world), begin(environment))
      const failed = diagnostics.some(({ severity }) => severity === 'error')
      if (value === undefined || (failed && (value === null || typeof value === 'object'))) return
      checked += 1
      if (expression.type !== 'any') described += 1
      if (!holds(expression.type, value)) {
        throw new Error(
          `${text} on ${JSON.stringify(world.data)} yields ${JSON.stringify(toJson(value))}, not ${typeText(expression.type)}`,
        )
      }
    }),
    { numRuns: 4_500 },
  )
  expect(checked).toBeGreaterThanOrEqual(2_000)
  expect(described).toBeGreaterThanOrEqual(checked * 0.7)
})
