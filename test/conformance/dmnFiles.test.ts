import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DmnModel } from '#shared/dmn/model.ts'
import { readDmn } from '#shared/dmn/readDmn.ts'
import { writeDmn } from '#shared/dmn/writeDmn.ts'
import { sharedData } from '../support/sharedData.ts'
import { comparableDmn } from '../support/comparableDmn.ts'
import { runCases } from './tck/runCases.ts'

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

  test('leaves all results as they are', () => {
    const rewritten = (xml: string): string => writeDmn(modelOf(xml))
    const failing = (results: ReturnType<typeof runCases>) =>
      results.filter(({ failures }) => failures.length > 0).map(({ id }) => id)

    expect(failing(runCases(folder ?? '', rewritten))).toEqual(failing(runCases(folder ?? '')))
  })
})

function modelOf(xml: string): DmnModel {
  const read = readDmn(xml)
  if ('problem' in read) throw new Error(read.problem.code)
  return read
}
