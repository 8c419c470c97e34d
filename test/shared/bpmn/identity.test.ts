import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { arbitraryDefinition, arbitraryDrawing } from '../../support/arbitraryDefinition.ts'

describe('import of an export', () => {
  test.each(examples())('gives back %s', async (file) => {
    const definition = definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

    const again = await importBpmn(await exportBpmn(definition))

    expect(again).toEqual({ definition, report: [] })
  })

  test.each([
    ['any drawing', arbitraryDrawing(), 25],
    ['any definition', arbitraryDefinition(), 10],
  ] as const)('gives back %s', async (_, definitions, numRuns) => {
    await fc.assert(
      fc.asyncProperty(definitions, async (definition) => {
        const again = await importBpmn(await exportBpmn(definition))

        expect(again).toEqual({ definition, report: [] })
      }),
      { numRuns },
    )
  })
})

function examples(): readonly string[] {
  return readdirSync('examples', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('/definition.json'))
    .map((file) => join('examples', file))
}
