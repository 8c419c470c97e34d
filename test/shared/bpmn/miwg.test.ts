import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { namespaces } from '#shared/bpmn/names.ts'
import type { Definition } from '#shared/model/definition.ts'
import { differences, moddleTree } from '../../support/moddleTree.ts'
import { filesIn, sharedData } from '../../support/sharedData.ts'

const folder = sharedData('bpmn-miwg')
const models = folder === undefined ? [] : filesIn(folder, '.bpmn')

/** Reference models that do not come back equal, each with the reason. */
const skipped: Readonly<Record<string, string>> = {}

/** What vendors add is left alone: understood, it would be said in our words as well. */
describe('the reference models of BPMN MIWG', () => {
  test.skipIf(folder === undefined)(
    'are all there (skipped where ../shared/data/bpmn-miwg is absent)',
    () => {
      expect(models).toHaveLength(21)
      expect(Object.keys(skipped)).toEqual([])
    },
  )

  test.each(models.filter(({ name }) => !(name in skipped)))(
    '$name comes back equal',
    async ({ text }) => {
      const definition = await imported(text)

      const exported = await exportBpmn(definition, { vendors: false })

      expect(differences(await moddleTree(text), await moddleTree(exported))).toEqual([])
      expect(exported).not.toContain(namespaces.fachwerk)
      expect(await imported(exported)).toEqual(definition)
    },
  )
})

async function imported(xml: string): Promise<Definition> {
  const result = await importBpmn(xml, { vendors: false })
  if ('problem' in result) throw new Error(result.problem.text.en)
  return result.definition
}
