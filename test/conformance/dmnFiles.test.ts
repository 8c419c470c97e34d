import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { arrangementIn } from '#shared/dmn/drawing.ts'
import { exportDmn } from '#shared/dmn/exportDmn.ts'
import { importDmn } from '#shared/dmn/importDmn.ts'
import type { DmnModel } from '#shared/dmn/model.ts'
import { readDmn } from '#shared/dmn/readDmn.ts'
import { writeDmn } from '#shared/dmn/writeDmn.ts'
import { sharedData } from '../support/sharedData.ts'
import { comparableDmn } from '../support/comparableDmn.ts'
import { runCases } from './tck/runCases.ts'
import { runImported } from './tck/runImported.ts'

const folder = sharedData('dmn-tck')
if (folder === undefined)
  process.stdout.write('DMN files: skipped, there is no shared/data/dmn-tck\n')

const files =
  folder === undefined
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(({ name }) => name.endsWith('.dmn'))
        .map(({ parentPath, name }) => join(parentPath, name))

describe.skipIf(folder === undefined)('writing a DMN file that was read', () => {
  test.each(files.map((file) => [relative(folder ?? '', file), file] as const))(
    'gives %s back as it was',
    (_, file) => {
      const xml = readFileSync(file, 'utf8')

      const written = writeDmn(modelOf(xml))

      expect(comparableDmn(written)).toEqual(comparableDmn(xml))
      expect(modelOf(written)).toEqual(modelOf(xml))
    },
  )

  test('leaves all results as they are', { timeout: 120_000 }, () => {
    const rewritten = (xml: string): string => writeDmn(modelOf(xml))
    const failing = (results: ReturnType<typeof runCases>) =>
      results.filter(({ failures }) => failures.length > 0).map(({ id }) => id)

    expect(failing(runCases(folder ?? '', rewritten))).toEqual(failing(runCases(folder ?? '')))
  })
})

describe.skipIf(folder === undefined)('a DMN file that was imported', () => {
  test.each(files.map((file) => [relative(folder ?? '', file), file] as const))(
    'leaves as it came: %s',
    async (_, file) => {
      const xml = readFileSync(file, 'utf8')
      const imported = importDmn([{ name: file, xml }])
      if ('problem' in imported) throw new Error(imported.problem.text.de)
      const [written] = await exportDmn(imported.definition)

      expect(comparableDmn(written?.xml ?? '', { drawing: false })).toEqual(
        comparableDmn(xml, { drawing: false }),
      )
      expect(drawnIn(written?.xml ?? '')).toEqual(expect.arrayContaining([...drawnIn(xml)]))
    },
  )
})

function drawnIn(xml: string): readonly unknown[] {
  const drawing = modelOf(xml).foreign?.elements?.find(({ name }) => name.endsWith('}DMNDI'))
  if (drawing === undefined) return []
  const { shapes, lines } = arrangementIn(drawing)
  return [...shapes, ...lines]
}

/** Cases that a definition decides as they expect. This number may only rise. */
const decided = 3_050

describe.skipIf(folder === undefined)('the definition that an import makes of DMN files', () => {
  test('decides the cases of the TCK that ask a decision', { timeout: 120_000 }, () => {
    const { passed, failed } = runImported(folder ?? '')

    expect(passed).toBeGreaterThanOrEqual(decided)
    expect(failed.map(({ id }) => id).filter((id) => !known.test(id))).toEqual([])
  })
})

/** Fractions of a second; what is null after an error; dates that no type tells from text. */
const known = /00(68-feel-equality|69-feel-list|9[678]-feel-\w+-of)/

function modelOf(xml: string): DmnModel {
  const read = readDmn(xml)
  if ('problem' in read) throw new Error(read.problem.code)
  return read
}
