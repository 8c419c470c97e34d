import { evaluate } from 'feelin'
import jsonata from 'jsonata'
import { compileMapping, evaluateMapping, nested } from '#shared/mappings/evaluate.ts'
import type { Mapping } from '#shared/model/content.ts'
import { schemaAt, type Schema } from '#shared/model/schema.ts'
import type { Contest } from './feelMeasures.ts'

const number: Schema = { type: 'number' }
const text: Schema = { type: 'string' }
const record = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
})

/** A mapping as a service has it: names, a default, nested targets and a list of 20 lines. */
const mapping: Pick<Mapping, 'rows'> = {
  rows: {
    name: { value: 'given + " " + family' },
    nickname: { value: 'called', default: '"none"' },
    'address.street': { value: 'street' },
    'address.town': { value: 'town' },
    total: { value: 'sum(lines.amount)' },
    lines: {
      value: 'lines',
      rows: {
        label: { value: 'item.label' },
        year: { value: 'item.year' },
        amount: { value: 'item.amount * 2' },
      },
    },
  },
}
const line = { label: text, year: number, amount: number }
const scope = {
  types: {},
  schema: record({
    given: text,
    family: text,
    called: text,
    street: text,
    town: text,
    lines: { type: 'array', items: record(line) },
  }),
}
const target = record({
  name: text,
  nickname: text,
  address: record({ street: text, town: text }),
  total: number,
  lines: { type: 'array', items: record(line) },
})
const rows = compileMapping(mapping, {
  scope,
  target: (path) => schemaAt(target, path, scope.types),
})
const lines = Array.from({ length: 20 }, (_, index) => ({
  label: `Part ${index}`,
  year: 2026,
  amount: index,
}))
const data = { given: 'Erika', family: 'Mustermann', street: 'Am Ring', town: 'Musterstadt', lines }
const context = {
  data,
  types: scope.types,
  environment: { now: '2026-01-15T08:00:00Z', today: '2026-01-15' },
}

const asContext = `{
  name: given + " " + family,
  nickname: if called = null then "none" else called,
  address: { street: street, town: town },
  total: sum(lines.amount),
  lines: for item in lines return { label: item.label, year: item.year, amount: item.amount * 2 }
}`
const byJsonata = jsonata(`{
  "name": given & " " & family,
  "nickname": $exists(called) ? called : "none",
  "address": { "street": street, "town": town },
  "total": $sum(lines.amount),
  "lines": [lines.{ "label": label, "year": year, "amount": amount * 2 }]
}`)

export const mappingContest: Contest = {
  name: 'mapping of 6 rows and a list of 20',
  expected: {
    name: 'Erika Mustermann',
    nickname: 'none',
    address: { street: 'Am Ring', town: 'Musterstadt' },
    total: 190,
    lines: lines.map((one) => ({ ...one, amount: one.amount * 2 })),
  },
  ours: () => {
    const mapped = evaluateMapping(rows, context)
    return 'values' in mapped ? nested(mapped.values) : mapped.failure
  },
  feelin: () => evaluate(asContext, data).value,
  others: {
    'plain JavaScript': byHand,
    JSONata: () => byJsonata.evaluate(data),
  },
}

function byHand(): unknown {
  const { given, family, street, town, called }: typeof data & { readonly called?: string } = data
  return {
    name: `${given} ${family}`,
    nickname: called ?? 'none',
    address: { street, town },
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    lines: lines.map(({ label, year, amount }) => ({ label, year, amount: amount * 2 })),
  }
}
