import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '#designer/exchange/read.ts'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const example = exampleDefinition()
const json = JSON.stringify(example)

async function problemOf(name: string, xml: string): Promise<string> {
  const found = await read([{ name, xml }])
  return 'problem' in found ? found.problem.text.de : 'no problem'
}

describe('files from outside', () => {
  test('are a whole service', async () => {
    const found = await read([{ name: 'hund.json', xml: `\uFEFF${json}` }])

    expect(found).toEqual({ kind: 'service', definition: example, report: [] })
  })

  test('are a drawing', async () => {
    const found = await read([{ name: 'hund.bpmn', xml: await exportBpmn(example) }])

    expect(found).toMatchObject({ kind: 'drawing', definition: { processes: example.processes } })
  })

  test('are decisions', async () => {
    const file = new URL('../../fixtures/dmn/parkausweis.dmn', import.meta.url)
    const found = await read([{ name: 'parkausweis.dmn', xml: readFileSync(file, 'utf8') }])

    expect('kind' in found ? found.kind : found.problem).toBe('decisions')
  })

  test.each([
    ['nothing', 'leer.bpmn', ''],
    ['text', 'brief.bpmn', 'Guten Tag'],
    ['a page', 'seite.xml', '<html><body/></html>'],
    ['a picture', 'bild.bpmn', '\u0089PNG\r\n\u0000\u0000'],
    ['entities of its own', 'x.bpmn', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a part of a service', 'hund.json', json.slice(0, 4000)],
    ['another service', 'x.json', '{"format":"fachwerk/9"}'],
    ['a list', 'x.json', '[]'],
    ['what is nested without end', 'x.json', '['.repeat(100_000)],
    ['a prototype', 'x.json', '{"__proto__":{"format":"fachwerk/1"}}'],
    ['a file without end', 'x.bpmn', 'x'.repeat(10_000_001)],
  ])('are refused with a reason when they hold %s', async (_, name, text) => {
    const said = await problemOf(name, text)

    expect(said).not.toBe('no problem')
    expect(said.length).toBeLessThan(400)
  })

  test('say where they are damaged', async () => {
    expect(await read([{ name: 'x.json', xml: '{\n  "format": }' }])).toEqual({
      problem: expect.objectContaining({ file: 'x.json', line: 2, column: 13 }),
    })
  })

  test('belong together only as decisions', async () => {
    const found = await read([
      { name: 'a.bpmn', xml: await exportBpmn(example) },
      { name: 'b.json', xml: json },
    ])

    expect('problem' in found ? found.problem.file : undefined).toBe('b.json')
  })
})
