import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { lint } from '#shared/lint/lint.ts'
import { applyChange, changeBetween, reverse } from '#shared/model/change.ts'
import type { Mapping } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, jsonObjectSchema, type Json, type JsonObject } from '#shared/model/json.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { renameField } from '#shared/renaming/renameField.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { sampleWith } from '../lint/sample.ts'

const de = (text: string) => ({ de: text })
const example = exampleDefinition()

function renamed(definition: Definition, from: string, to: string): Definition {
  const result = renameField(definition, from, to)
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message.de).join())
  return result.definition
}

/** The condition of a flow, after renaming. */
function rewrite(condition: string, from = 'car.plate', to = 'car.number'): string | undefined {
  const definition = renamed(
    sampleWith({ '/processes/main/flows/f_remark/condition': condition }),
    from,
    to,
  )
  return definition.processes['main']?.flows['f_remark']?.condition
}

describe('renaming a field', () => {
  test.each([
    ['car.plate = "B-XY 1"', 'car.number = "B-XY 1"'],
    ['car . plate != null and car.kind = "car"', 'car . number != null and car.kind = "car"'],
    [
      '/* car.plate */ car.plate = "car.plate" // plate',
      '/* car.plate */ car.number = "car.plate" // plate',
    ],
    [
      'some plate in ["a"] satisfies plate = car.plate',
      'some plate in ["a"] satisfies plate = car.number',
    ],
    ['{ plate: "x" }.plate = car.plate', '{ plate: "x" }.plate = car.number'],
    ['(function(plate) plate)(car.plate) = "x"', '(function(plate) plate)(car.number) = "x"'],
    [
      'count(for i in 1..1 return [car][i].plate) > 0',
      'count(for i in 1..1 return [car][i].number) > 0',
    ],
    ['[car][plate = "x"].plate = ["x"]', '[car][number = "x"].number = ["x"]'],
    ['get value(car, "plate") = "plate"', 'get value(car, "number") = "plate"'],
    ['count(for c in [car] return c.plate) > 0', 'count(for c in [car] return c.number) > 0'],
    ['(if true then car else car).plate = ""', '(if true then car else car).number = ""'],
    ['string length(car.plate) in [1..9]', 'string length(car.number) in [1..9]'],
  ])('%s', (condition, expected) => {
    expect(rewrite(condition)).toBe(expected)
  })

  test('keeps variables named like a name of the case data', () => {
    expect(
      rewrite(
        '{ a: approved, b: for approved in [1] return approved, c: approved }.a',
        'approved',
        'granted',
      ),
    ).toBe('{ a: granted, b: for approved in [1] return approved, c: granted }.a')
  })

  test('takes names with spaces', () => {
    expect(rewrite('car.plate + "x" = "y"', 'car.plate', 'car.registration mark')).toBe(
      'car.registration mark + "x" = "y"',
    )
  })

  test('follows a name of the case data to everything that writes, asks or shows it', () => {
    const definition = sampleWith({
      '/scenarios/one': {
        title: de('Eins'),
        today: '2026-01-01',
        sources: {},
        forms: { check: { approved: true } },
        expect: { approved: true },
      },
    })

    const after = renamed(definition, 'approved', 'granted')

    expect(Object.keys(after.data)).toEqual(
      Object.keys(definition.data).map((name) => (name === 'approved' ? 'granted' : name)),
    )
    expect(after.forms['check']?.questions.map(({ path }) => path)).toEqual(['granted'])
    expect(after.letters['notice']?.blocks[1]?.when).toBe('granted = true')
    expect(after.scenarios['one']?.forms['check']).toEqual({ granted: true })
    expect(after.scenarios['one']?.expect).toEqual({ granted: true })
    expect(lint(after).map(({ rule }) => rule)).toEqual(lint(definition).map(({ rule }) => rule))
  })

  test('renames the keys of a record that a mapping builds', () => {
    const definition = sampleWith({
      '/mappings/personResult/rows': {
        person: { value: '{ name: result.name, street: result.street, both: name + street }' },
      },
    })

    const after = renamed(definition, 'person.name', 'person.fullName')

    expect(after.mappings['personResult']?.rows['person']?.value).toBe(
      '{ fullName: result.name, street: result.street, both: fullName + street }',
    )
  })

  test('follows a list into the rows for its items', () => {
    const lines = {
      value: 'tax.lines',
      item: 'line',
      rows: { label: { value: 'line.label' }, amount: { value: 'line.amount', default: '0' } },
    }
    const definition = withRows(example, 'computeResult', { 'tax.lines': lines })

    const after = renamed(definition, '#TaxLine.amount', '#TaxLine.sum')

    expect(after.mappings['computeResult']?.rows).toEqual({
      'tax.lines': {
        value: 'tax.lines',
        item: 'line',
        rows: { label: { value: 'line.label' }, sum: { value: 'line.sum', default: '0' } },
      },
    })
    expect(after.types['TaxLine']?.properties).toHaveProperty('sum')
  })

  test('renames the expressions of letters and forms inside their texts, in every language', () => {
    const after = renamed(example, 'tax.total', 'tax.sum')

    expect(after.forms['details']?.preview?.total).toEqual({
      de: 'Zusammen | {{ tax.sum }}',
      en: 'Total | {{ tax.sum }}',
    })
    expect(JSON.stringify(after)).not.toContain('tax.total')
    expect(after.mappings['totalResult']?.rows['tax.sum']?.value).toBe('sum(tax.lines.amount)')
  })

  test('is a change that can be taken back', () => {
    const before = jsonObjectSchema.parse(example)
    const after = jsonObjectSchema.parse(renamed(example, 'dog.born', 'dog.birth'))

    const change = changeBetween(before, after)

    expect(applyChange(before, change)).toEqual(after)
    expect(applyChange(after, reverse(change))).toEqual(before)
  })
})

describe('renaming is refused', () => {
  test.each([
    ['car.wheels', 'car.tyres', 'gibt es in den Angaben'],
    ['car.plate', 'car.kind', 'gibt es hier schon'],
    ['approved', 'case', 'gibt es hier schon'],
    ['car.plate', 'person.plate', 'steht woanders'],
    ['car.plate', 'car.if', 'kein Name'],
    ['car.plate', 'car.1st', 'kein Name'],
    ['car.plate', 'car.', 'kein Name'],
    ['car.plate', 'car.constructor', 'kein Name'],
  ])('for %s as %s', (from, to, message) => {
    expect(refused(sampleWith({}), from, to)).toEqual([expect.stringContaining(message)])
  })

  test('where a variable would catch the new name', () => {
    const definition = sampleWith({
      '/processes/main/flows/f_remark/condition': 'some x in [true] satisfies x = approved',
    })

    expect(refused(definition, 'approved', 'x')).toEqual([
      'Mit dem neuen Namen hieße etwas in „Mitteilung?“ nicht mehr dasselbe.',
    ])
  })

  test('where a source hands over a record as a whole', () => {
    const definition = sampleWith({
      '/mappings/personResult/rows': { person: { value: 'result' } },
    })

    expect(refused(definition, 'person.name', 'person.fullName')).toEqual([
      expect.stringContaining('„Antwort“ übernimmt Angaben als Ganzes'),
    ])
  })

  test('where a source shares the type', () => {
    const definition = sampleWith({
      '/types': { Person: { type: 'object', properties: { name: { type: 'string' } } } },
      '/sources/person/response': { $ref: 'Person' },
      '/data/person': { $ref: 'Person' },
    })

    expect(refused(definition, 'person.name', 'person.fullName')).toEqual([
      expect.stringContaining('tauscht „name“ unter diesem Namen'),
    ])
  })
})

function refused(definition: Definition, from: string, to: string): readonly string[] {
  const result = renameField(definition, from, to)
  return 'problems' in result ? result.problems.map(({ message }) => message.de) : []
}

describe('a service of the demo city under other names', () => {
  const caseData: Schema = { type: 'object', properties: example.data }
  const paths = pathsOf(caseData, example.types)
  const results = paths.map((path) => [path, renameField(example, path, `${path}Renamed`)] as const)

  test('is refused only where other systems speak the names', () => {
    const refusals = results.filter(([, result]) => 'problems' in result).map(([path]) => path)

    expect(refusals).toMatchInlineSnapshot(`
      [
        "applicant.address.street",
        "applicant.address.houseNumber",
        "applicant.address.addition",
        "applicant.address.postcode",
        "applicant.address.city",
        "registeredDogs.dogId",
        "registeredDogs.breed",
        "registeredDogs.keptSince",
        "tax.rates.date",
        "tax.rates.annual",
        "tax.rates.row",
      ]
    `)
  })

  test.each(results.filter(([, result]) => 'definition' in result))(
    'decides the same after renaming %s',
    (path, result) => {
      if ('problems' in result) throw new Error('filtered')
      const { definition } = result

      expect(lint(definition).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
        lint(example).map(({ rule, severity }) => `${severity} ${rule}`),
      )
      for (const [id, scenario] of Object.entries(definition.scenarios)) {
        const ran = runToEnd(createSimulation(definition, scenario))
        const was = example.scenarios[id]
        if (was === undefined) throw new Error('a scenario has gone')
        const ranBefore = runToEnd(createSimulation(example, was))
        expect(deviations(ran)).toEqual({})
        expect(endOf(ran)).toEqual(renamedData(endOf(ranBefore), caseData, path))
      }
    },
  )
})

function endOf({ steps }: ReturnType<typeof runToEnd>): JsonObject {
  const instance = steps.at(-1)?.instance
  return instance === undefined ? {} : dataOf(instance)
}

function withRows(definition: Definition, mapping: string, rows: Mapping['rows']): Definition {
  const title = { de: mapping }
  return { ...definition, mappings: { ...definition.mappings, [mapping]: { title, rows } } }
}

/** Every path, those of records and of the items of lists too. */
function pathsOf(schema: Schema, types: Definition['types']): readonly string[] {
  const { properties = {} } = itemOf(schema, types)
  return Object.entries(properties).flatMap(([name, inner]) => [
    name,
    ...pathsOf(inner, types).map((rest) => `${name}.${rest}`),
  ])
}

function itemOf(schema: Schema, types: Definition['types']): Schema {
  const resolved = resolve(schema, types)
  return resolved.items === undefined ? resolved : resolve(resolved.items, types)
}

/** The keys that the schema of the path declares, under the new name. */
function renamedData(data: JsonObject, schema: Schema, path: string): Json {
  const { types } = example
  const names = path.split('.')
  const name = names.at(-1) ?? ''
  const holder = names
    .slice(0, -1)
    .reduce<Schema>((at, one) => itemOf(at.properties?.[one] ?? {}, types), schema).properties

  return walk(data, schema)

  function walk(value: Json, at: Schema): Json {
    const { properties, items } = resolve(at, types)
    if (Array.isArray(value)) return value.map((one: Json) => walk(one, items ?? {}))
    if (!isJsonObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        properties === holder && key === name ? `${key}Renamed` : key,
        walk(inner, properties?.[key] ?? {}),
      ]),
    )
  }
}
