import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { arbitraryDefinition, arbitraryDrawing } from '../../support/arbitraryDefinition.ts'
test('random', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(process.env['W'] ? arbitraryDefinition() : arbitraryDrawing(), async (d) => {
      n++
      const x = await exportBpmn(d)
      const again = await importBpmn(x)
      if ('problem' in again) throw new Error(JSON.stringify(again.problem))
      expect(again).toEqual({ definition: d, report: [] })
    }),
    { numRuns: Number(process.env['N'] ?? 100), seed: Number(process.env['SEED'] ?? 1) },
  )
  console.log(n)
}, 600000)
