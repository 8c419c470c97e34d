import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { differences, moddleTree } from '../../support/moddleTree.ts'

/** The reference models of the BPMN Model Interchange Working Group, where they are there. */
const folder = ['../shared', '../../shared']
  .map((path) => join(path, 'data/bpmn-miwg'))
  .find((path) => existsSync(path))
const models =
  folder === undefined ? [] : readdirSync(folder).filter((file) => file.endsWith('.bpmn'))

describe.skipIf(folder === undefined)('reference models (skipped without ../shared/data)', () => {
  test('are all there', () => {
    expect(models).toHaveLength(21)
  })

  test.each(models)('%s comes out as it went in', async (file) => {
    const xml = readFileSync(join(folder ?? '', file), 'utf8')
    const imported = await importBpmn(xml)
    if ('problem' in imported) throw new Error(imported.problem.text.en)

    const exported = await exportBpmn(imported.definition)

    expect(differences(await moddleTree(xml), await moddleTree(exported))).toEqual([])
  })

  test.each(models)('%s gets a place for every element when it has no geometry', async (file) => {
    const xml = readFileSync(join(folder ?? '', file), 'utf8')
    const undrawn = xml.replace(/<(\w+):BPMNDiagram[\s\S]*<\/\1:BPMNDiagram>/, '')
    const imported = await importBpmn(undrawn)
    if ('problem' in imported) throw new Error(imported.problem.text.en)

    const { processes, layout } = imported.definition
    const drawn = Object.entries(processes).filter(([, { global }]) => global === undefined)
    const missing = drawn.flatMap(([id, { elements }]) =>
      Object.keys(elements).filter((element) => layout[id]?.elements[element] === undefined),
    )
    expect(missing).toEqual([])
  })
})
