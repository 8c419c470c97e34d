import { describe, expect, test } from 'vitest'
import { columnsOf } from '#designer/decisions/columns.ts'
import { paste, readTable } from '#designer/decisions/paste.ts'
import { sampleService } from '../../support/sampleService.ts'

const definition = sampleService()
const decision = definition.decisions['tax']
if (decision === undefined) throw new Error('expected the sample service to have a tax')
const columns = columnsOf(decision, { definition, decision, language: 'de' })
const rows = decision.rows.map(({ id }) => id)

function pasted(text: string, at: { readonly row: number; readonly column: number }) {
  if (decision === undefined) throw new Error('unreachable')
  return paste(decision, readTable(text), { columns, rows, at, language: 'de' })
}

const amount = columns.findIndex(({ part }) => part === 'then')

describe('what a spreadsheet puts on the clipboard', () => {
  test.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"zwei\nZeilen"\t"ein ""Wort"""', [['zwei\nZeilen', 'ein "Wort"']]],
    [
      'a;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['30,70 €', [['30,70 €']]],
    ['Ein Satz; und noch einer', [['Ein Satz; und noch einer']]],
    ['', [['']]],
  ])('%j is read as cells', (text, cells) => {
    expect(readTable(text)).toEqual(cells)
  })
})

describe('pasting into a table', () => {
  test('writes German amounts, and adds rows below the last', () => {
    const { version, problems, newRows } = pasted('1.440,50 €\n30,70', {
      row: rows.length - 1,
      column: amount,
    })

    expect(problems).toEqual([])
    expect(newRows).toBe(1)
    expect(version.rows.slice(rows.length - 1).map(({ then }) => Object.values(then)[0])).toEqual([
      '1440.50',
      '30.70',
    ])
  })

  test('says which cell was not understood and what was found there', () => {
    const { problems } = pasted('144,00\nviel', { row: 0, column: amount })

    expect(problems).toEqual([{ column: columns[amount], row: 1, found: 'viel' }])
  })

  test('says how many columns have no place', () => {
    expect(pasted('a\tb', { row: 0, column: columns.length - 1 })).toMatchObject({ beyond: 1 })
  })
})
