import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluateText } from '#runtime/cli/feel.ts'
import { listening } from '../../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const data = join(folder, 'data.json')
writeFileSync(data, '{"amounts": [0.1, 0.2], "Anzahl Hunde": 2, "id": 12345678901234567890}')
const today = '2026-03-01'

describe('an expression on the command line', () => {
  test.each([
    ['0.1 + 0.2', '0.3'],
    ['sum(amounts) * 10', '3'],
    ['Anzahl Hunde + 1', '3'],
    ['id + 1', '12345678901234567891'],
    ['today() + duration("P1D")', '"2026-03-02"'],
  ])('%s is %s', (text, value) => {
    const { terminal, out } = listening()

    expect(evaluateText({ text, today, data }, terminal)).toBe(0)
    expect(out.join('')).toBe(`${value}\n`)
  })

  test.each([
    ['1 +', 2, /^4–3: .*unvollständig/],
    ['amount', 2, /^1–6: .*„amount“/],
    ['id + "a"', 1, /^1–8: .*„\+“/],
  ])('%s ends with %d and says where and why', (text, code, said) => {
    const heard = listening()

    expect(evaluateText({ text, today, data }, heard.terminal)).toBe(code)
    expect([heard.out.join(''), heard.said.join('')]).toEqual(['', expect.stringMatching(said)])
  })

  test('says of data and days what was expected', () => {
    const { terminal, said } = listening()

    expect(evaluateText({ text: '1', today, data: join(folder, 'none.json') }, terminal)).toBe(2)
    expect(evaluateText({ text: '1', today: '2026-02-30' }, terminal)).toBe(2)
    expect(said.join('')).toMatch(/none\.json[^]*2026-02-30/)
  })
})
