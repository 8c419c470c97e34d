import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportFile } from '#runtime/cli/export.ts'
import { importFile } from '#runtime/cli/import.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { listening } from '../../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (path: string) => new URL(`../../../${path}`, import.meta.url).pathname
const example = at('examples/kaemmerei/hundesteuer-anmeldung/definition.json')
const invoice = at('test/fixtures/camunda/invoice7.bpmn')

describe('export', () => {
  test('writes a file from which import makes the same definition again', async () => {
    const [bpmn, definition] = [join(folder, 'dog.bpmn'), join(folder, 'dog.json')]

    expect(await exportFile({ file: example, out: bpmn }, listening().terminal)).toBe(0)
    expect(await importFile({ file: bpmn, out: definition }, listening().terminal)).toBe(0)

    expect(read(definition)).toEqual(read(example))
  })

  test('prints the file when it is not told where it goes', async () => {
    const { terminal, out, said } = listening()

    expect(await exportFile({ file: example }, terminal)).toBe(0)

    expect(out.join('')).toMatch(/^<\?xml .*<\/bpmn:definitions>\s*$/s)
    expect(said).toEqual([])
  })

  test('refuses what is no definition, says where, and writes nothing', async () => {
    const { terminal, out, said } = listening()
    const file = write('none.json', '{"format": "other/2"}')

    expect(await exportFile({ file }, terminal)).toBe(2)

    expect(out).toEqual([])
    expect(said.join('')).toContain('/format')
  })
})

describe('import', () => {
  test('prints the definition, and beside it what is to be completed, at which element and why', async () => {
    const { terminal, out, said } = listening()

    expect(await importFile({ file: invoice }, terminal)).toBe(0)

    expect(definitionSchema.safeParse(JSON.parse(out.join(''))).success).toBe(true)
    expect(said.join('')).toContain('invoice  [process]')
  })

  test('prints both as JSON', async () => {
    const { terminal, out, said } = listening()

    expect(await importFile({ file: invoice, json: true }, terminal)).toBe(0)

    expect(JSON.parse(out.join(''))).toEqual({
      definition: expect.objectContaining({ format: 'fachwerk/1' }),
      report: expect.arrayContaining([expect.objectContaining({ element: 'invoice' })]),
    })
    expect(said).toEqual([])
  })

  test.each([
    ['is no XML', 'Guten Tag', /broken\.bpmn:1:1: /],
    ['ends in the middle', '<definitions>\n  <process', /broken\.bpmn:2:\d+: /],
    ['declares entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /broken\.bpmn/],
  ])('refuses a file that %s, says where, and writes nothing', async (_, text, expected) => {
    const { terminal, out, said } = listening()
    const definition = join(folder, 'unwritten.json')

    const code = await importFile({ file: write('broken.bpmn', text), out: definition }, terminal)

    expect(code).toBe(2)
    expect(out).toEqual([])
    expect(said.join('')).toMatch(expected)
    expect(() => readFileSync(definition)).toThrow('ENOENT')
  })

  test('says so when there is no such file', async () => {
    const { terminal, said } = listening()

    expect(await importFile({ file: join(folder, 'none.bpmn') }, terminal)).toBe(2)

    expect(said.join('')).toContain('none.bpmn')
  })
})

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
