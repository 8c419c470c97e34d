import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportFile } from '#runtime/cli/export.ts'
import { importFile } from '#runtime/cli/import.ts'
import { runFile } from '#runtime/cli/run.ts'
import { decision, dmnFile, literal } from '../../support/dmnFile.ts'
import { listening } from '../../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (path: string) => new URL(`../../../${path}`, import.meta.url).pathname
const permit = at('test/fixtures/dmn/parkausweis.dmn')
const example = at('examples/kaemmerei/hundesteuer-anmeldung/definition.json')

describe('import of DMN', () => {
  test('writes a definition, and says what is not executed', async () => {
    const { terminal, out } = listening()
    const file = join(folder, 'permit.json')

    expect(await importFile({ file: permit, out: file }, terminal)).toBe(0)

    expect(read(file)).toMatchObject({
      decisions: { satz: { hitPolicy: 'unique' } },
      boxedDecisions: { gebuehr: { requires: ['satz', 'monate', 'rabatt'] } },
    })
    expect(out.join('')).toContain('satzung  [knowledgeSource]')
  })

  test('takes files that import each other together', async () => {
    const { terminal, out } = listening()
    const base = write('base.dmn', dmnFile(decision('base', literal('1')), 'urn:base'))
    const user = write(
      'user.dmn',
      dmnFile('<import name="b" namespace="urn:base" importType="x"/>', 'urn:user'),
    )

    expect(await importFile({ file: user, more: [base] }, terminal)).toBe(0)

    expect(Object.keys(JSON.parse(out.join('')).decisionModels)).toHaveLength(2)
  })

  test('says which file is not read, where and why', async () => {
    const { terminal, said } = listening()
    const broken = write('broken.dmn', dmnFile('<decision>'))

    expect(await importFile({ file: permit, more: [broken] }, terminal)).toBe(2)

    expect(said.join('')).toMatch(/broken\.dmn:\d+:\d+: /)
  })

  test('does not mix a process with decisions', async () => {
    const { terminal, said } = listening()
    const bpmn = at('test/fixtures/camunda/invoice7.bpmn')

    expect(await importFile({ file: permit, more: [bpmn] }, terminal)).toBe(2)

    expect(said.join('')).toContain('nur DMN-Dateien')
  })
})

describe('export of DMN', () => {
  test('writes the decisions, from which import makes the same again', async () => {
    const [dmn, back] = [join(folder, 'dog.dmn'), join(folder, 'dog.json')]

    expect(await exportFile({ file: example, out: dmn }, listening().terminal)).toBe(0)
    expect(await importFile({ file: dmn, out: back }, listening().terminal)).toBe(0)

    const [before, after] = [Object(read(example)), Object(read(back))]
    expect(after.decisions).toEqual(before.decisions)
    expect(after.types).toEqual(before.types)
  })

  test('prints them when asked for DMN', async () => {
    const { terminal, out } = listening()

    expect(await exportFile({ file: example, dmn: true }, terminal)).toBe(0)

    expect(out.join('')).toMatch(/^<\?xml .*DMN\/20230324\/MODEL.*<\/dmn:definitions>\s*$/s)
  })
})

describe('run of a DMN file', () => {
  const facts = write('facts.json', '{"Parkzone": "A", "Monate": 12}')

  test('decides what no other decision requires, with the rows that decided', async () => {
    const { code, lines } = await running({ data: facts })

    expect(code).toBe(0)
    expect(lines).toEqual([
      {
        type: 'decisionMade',
        decision: 'gebuehr',
        value: 129.6,
        rows: [{ decision: 'satz', row: 'zoneA', inputs: { i1: 'A' } }],
      },
    ])
  })

  test('decides what is asked for, by id or name', async () => {
    for (const asked of ['satz', 'Satz']) {
      const { lines } = await running({ data: facts, decision: asked })

      expect(lines).toMatchObject([{ decision: 'satz', value: 12 }])
    }
  })

  test('tells when nothing is decided', async () => {
    const { code, lines } = await running({ decision: 'satz' })

    expect(code).toBe(3)
    expect(lines).toMatchObject([{ type: 'incident', decision: 'satz', code: 'noRow' }])
  })

  test('says which decisions there are', async () => {
    const { code, said } = await running({ decision: 'constructor' })

    expect(code).toBe(1)
    expect(said).toContain('satz, gebuehr')
  })
})

async function running(given: { readonly data?: string; readonly decision?: string }) {
  const { terminal, out, said } = listening()
  const code = await runFile({ file: permit, today: '2026-01-12', ...given }, terminal)
  const lines: unknown[] = out.map((line) => JSON.parse(line))
  return { code, lines, said: said.join('') }
}

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
