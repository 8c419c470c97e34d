import type { Scope } from '#shared/feel/scope.ts'

const text = { type: 'string' } as const
const decimal = { type: 'string', format: 'decimal' } as const

/** Case data that the tests of the editor support write about. */
export const scope: Scope = {
  schema: {
    type: 'object',
    properties: {
      applicant: {
        type: 'object',
        properties: {
          name: { ...text, label: { de: 'Name', en: 'Name' } },
          'middle name': text,
          born: { type: 'string', format: 'date', label: { de: 'Geburtsdatum' } },
        },
      },
      dog: {
        type: 'object',
        label: { de: 'Hund', en: 'Dog' },
        properties: {
          listed: {
            ...text,
            enum: ['yes', 'no'],
            enumLabels: { yes: { de: 'auf der Liste' }, no: { de: 'nicht auf der Liste' } },
            label: { de: 'Rasseliste' },
            purpose: { de: 'Steuersatz bestimmen' },
          },
          big: { type: 'boolean' },
        },
      },
      fee: { ...decimal, label: { de: 'Gebühr', en: 'Fee' } },
      lines: { type: 'array', items: { $ref: 'Line' } },
    },
  },
  types: {
    Line: {
      type: 'object',
      label: { de: 'Zeile' },
      properties: { amount: decimal, year: { type: 'integer' } },
    },
  },
}

export const data = {
  applicant: { name: 'Erika', 'middle name': 'M.', born: '1990-03-05' },
  dog: { listed: 'yes', big: true },
  fee: '30.70',
  lines: [{ amount: '12.00', year: 2026 }],
}

export const environment = { now: '2026-01-31T10:00:00Z', today: '2026-01-31' }

/** Expressions of every shape. */
export const expressions = [
  'applicant.name + " " + applicant.middle name',
  'if dog.listed = "yes" and not(dog.big) then fee * 1.5 else fee - 30.70',
  'for l in lines, i in 1..3 return { total: l.amount * i, year: l.year, both: total + year }',
  'some l in lines satisfies l.amount > 100 or l.year in [2024..2026]',
  'every l in lines satisfies l.year between 2020 and 2030',
  'sum(lines[year = 2026 and item.amount > 0].amount) // Summe',
  'lines[-1].amount ** 2 /* Quadrat */',
  'applicant.born + @"P18Y" <= today() and date("2026-01-01") > applicant.born',
  'substring(string: applicant.name, start position: 1, length: 3)',
  'sort(lines, function(x, y) x.amount < y.amount)[1]',
  'dog.listed in ("yes", "no") and fee instance of number',
  '{ "a b": [1, 2, [3]], c: null }.c',
  'get value({"yes": "ja"}, dog.listed)',
]
export const tests = ['"yes", "no"', 'not("yes")', '> 2, [5..10)', 'contains(?, "x")', '-', '']
