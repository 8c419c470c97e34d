import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { subjectOf } from '#shared/lint/subject.ts'
import { toPointerSegment } from '#shared/model/pointer.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { expressionSchema } from '#shared/model/expression.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

describe('expressions of a definition', () => {
  test.each([
    ['the example', exampleDefinition()],
    ['every element', everyElement()],
  ])('are all placed in %s, so that checks and renaming see them', (_what, definition) => {
    const placed = new Set(subjectOf(definition).expressions.map(({ pointer }) => pointer))

    const written = expressionsIn(definition, definitionSchema, '')

    expect(written.length).toBeGreaterThan(10)
    expect(written.filter((pointer) => !placed.has(pointer))).toEqual([])
  })
})

/** Pointers of all values that the schema of the format declares as expressions. */
function expressionsIn(value: unknown, schema: unknown, pointer: string): readonly string[] {
  if (value === undefined || value === null || schema === undefined) return []
  if (schema === expressionSchema) return [pointer]
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable) {
    return expressionsIn(value, schema.unwrap(), pointer)
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find(
      (one) => one instanceof z.ZodType && one.safeParse(value).success,
    )
    return expressionsIn(value, option, pointer)
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      expressionsIn(item, schema.element, `${pointer}/${index}`),
    )
  }
  if (typeof value !== 'object') return []
  const inner = (name: string) => {
    if (schema instanceof z.ZodObject) return schema.shape[name]
    return schema instanceof z.ZodRecord ? schema.valueType : undefined
  }
  return Object.entries(value).flatMap(([name, part]) =>
    expressionsIn(part, inner(name), `${pointer}/${toPointerSegment(name)}`),
  )
}
