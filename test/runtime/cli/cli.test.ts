import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { definitionSchema } from '#shared/model/definition.ts'
import { checkFile } from '#runtime/cli/check.ts'
import { exportFile } from '#runtime/cli/export.ts'
import { asking } from '../../support/services.ts'
import { listening } from '../../support/terminal.ts'

type Listening = ReturnType<typeof listening>

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const example = new URL(
  '../../../examples/kaemmerei/hundesteuer-anmeldung/definition.json',
  import.meta.url,
).pathname

describe('check', () => {
  test('finds nothing wrong with the example service', async () => {
    const { terminal } = listening()

    expect(await checkFile({ file: example, json: false }, terminal)).toBe(0)
  })

  test('tells every finding with element, rule and severity', async () => {
    const { terminal, out } = listening()
    const file = write('broken.json', {
      ...asking,
      processes: { main: { ...asking.processes['main'], flows: {} } },
    })

    const code = await checkFile({ file, json: true }, terminal)

    expect(code).toBe(1)
    const findings: unknown = JSON.parse(out.join(''))
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: expect.any(String) }),
    )
  })

  test('says where in an expression, and in which cell of a table', async () => {
    const { terminal, out } = listening()
    const definition = definitionSchema.parse(JSON.parse(readFileSync(example, 'utf8')))
    const { rate } = definition.decisions
    const rows = rate?.rows.map((row, at) =>
      at === 2 ? { ...row, then: { annual: '144 +\n  nothing.there' } } : row,
    )
    const file = write('cell.json', {
      ...definition,
      decisions: { ...definition.decisions, rate: { ...rate, rows } },
    })

    expect(await checkFile({ file, json: false }, terminal)).toBe(1)
    expect(out.join('')).toContain('assess:2:3')
    expect(out.join('')).toContain('Zeile 3, Spalte „Steuer im Jahr“')
  })

  test('runs the test cases, and says which comes out differently', async () => {
    const { terminal, out } = listening()
    const definition = definitionSchema.parse(JSON.parse(readFileSync(example, 'utf8')))
    const { erika } = definition.scenarios
    const file = write('differs.json', {
      ...definition,
      scenarios: { erika: { ...erika, expect: { 'tax.total': '150.00' } } },
    })

    expect(await checkFile({ file, json: false }, terminal)).toBe(1)
    expect(out.join('')).toContain('153,00\u00a0€')
    expect(out.join('')).toContain('[scenario]')
  })

  test('asks for a state that there is', async () => {
    const { terminal, said } = listening()

    expect(await checkFile({ file: example, json: false, state: 'BW' }, terminal)).toBe(0)
    expect(await checkFile({ file: example, json: false, state: 'XX' }, terminal)).toBe(2)
    expect(said.join('')).toContain('XX')
  })

  test('says what is wrong with a file that is no definition', async () => {
    const { terminal, said } = listening()
    const file = write('none.json', { format: 'other/2' })

    expect(await checkFile({ file, json: false }, terminal)).toBe(2)
    expect(said.join('')).toContain('/format')
  })

  test('says where a file stops being JSON', async () => {
    const { terminal, said } = listening()
    const file = join(folder, 'cut.json')
    writeFileSync(file, '{\n  "format" "fachwerk/1"}')

    expect(await checkFile({ file, json: false }, terminal)).toBe(2)
    expect(said.join('')).toMatch(/2.*12/)
  })

  test.each([
    [
      'check',
      (file: string, { terminal }: Listening) => checkFile({ file, json: false }, terminal),
    ],
    ['export', (file: string, { terminal }: Listening) => exportFile({ file }, terminal)],
  ])('%s of XML says what is expected and how to get it', async (_, command) => {
    const listener = listening()
    const file = join(folder, 'process.bpmn')
    writeFileSync(file, '<?xml version="1.0"?><definitions/>')

    expect(await command(file, listener)).toBe(2)
    expect(listener.said.join('')).toContain('erwartet einen Bauplan (JSON), gefunden XML')
    expect(listener.said.join('')).toContain(`fachwerk import ${file}`)
  })

  test('says where a definition goes deeper than anybody follows', async () => {
    const { terminal, said } = listening()
    const file = join(folder, 'deep.json')
    const types = '{"type":"array","items":'.repeat(200_000) + '{}' + '}'.repeat(200_000)
    writeFileSync(file, `{\n"types":{"Deep":${types}}}`)

    expect(await checkFile({ file, json: false }, terminal)).toBe(2)
    expect(said.join('')).toContain('höchstens 200 ineinander geschachtelte Ebenen')
    expect(said.join('')).toContain('Zeile 2')
  })

  test('reads a file with a byte order mark', async () => {
    const { terminal } = listening()
    const file = join(folder, 'marked.json')
    writeFileSync(file, `\uFEFF${readFileSync(example, 'utf8')}`)

    expect(await checkFile({ file, json: false }, terminal)).toBe(0)
  })
})

function write(name: string, value: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(value))
  expect(readFileSync(file, 'utf8')).not.toBe('')
  return file
}
