import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '#designer/editing/fields.ts'
import { isAbout } from '#designer/properties/verbs.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { conditionOf } from '#shared/phrases/conditionOf.ts'

const folder = join(import.meta.dirname, '../../examples')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('definition.json'))
  .toSorted()

describe('a service of the demo city', () => {
  test.each(files)('%s says all its conditions as sentences', (file) => {
    const definition = definitionSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    const conditions = conditionsOf(definition)
    const scope = caseScope(definition)
    const fields = fieldsOf(definition)

    const unsaid = conditions.filter((text) => {
      const condition = conditionOf(text, scope)
      return condition === undefined || !isAbout(condition, fields, definition.types)
    })

    expect(conditions.length).toBeGreaterThan(5)
    expect(unsaid).toEqual([])
  })
})

/** When ways are taken, paragraphs written, and questions asked. */
function conditionsOf({ processes, letters, forms }: Definition): readonly string[] {
  return [
    ...Object.values(processes).flatMap(({ flows }) =>
      Object.values(flows).flatMap(({ condition }) => condition ?? []),
    ),
    ...Object.values(letters).flatMap(({ blocks }) => blocks.flatMap(({ when }) => when ?? [])),
    ...Object.values(forms).flatMap(({ questions }) =>
      questions.flatMap(({ visible }) => visible ?? []),
    ),
  ]
}
