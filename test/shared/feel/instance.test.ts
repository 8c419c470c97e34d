import { describe, expect, test } from 'vitest'
import type { TypeName } from '#shared/feel/ast.ts'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Json } from '#shared/model/json.ts'

const number: TypeName = { of: 'named', name: 'number' }
const types: Readonly<Record<string, TypeName>> = {
  tAge: number,
  tAges: { of: 'list', element: { of: 'named', name: 'tAge' } },
  'other.tDog': { of: 'context', entries: [['age', { of: 'named', name: 'tAge' }]] },
}
const scope: Scope = {
  schema: { type: 'object', properties: {} },
  types: {
    Age: { type: 'integer' },
    Dog: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        age: { $ref: 'Age' },
        pups: { type: 'array', items: { $ref: 'Dog' } },
      },
    },
  },
  named: (name) => types[name],
}
const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }

function evaluate(text: string) {
  return compile(text, { kind: 'expression', scope }).evaluate({}, environment)
}

describe('a type with a name of its own', () => {
  test.each<readonly [string, Json]>([
    ['1 instance of tAge', true],
    ['"1" instance of tAge', false],
    ['null instance of tAge', false],
    ['[1, 2] instance of tAges', true],
    ['[1, null] instance of tAges', true],
    ['[1, "2"] instance of tAges', false],
    ['1 instance of tAges', false],
    ['[1] instance of list<tAge>', true],
    ['{age: 1, name: "Bello"} instance of other.tDog', true],
    ['{age: "1"} instance of other.tDog', false],
    ['{name: "Bello"} instance of other.tDog', false],
    ['5 instance of Age', true],
    ['5.5 instance of Age', false],
    ['[1, 2] instance of list<Age>', true],
    ['{name: "Bello"} instance of Dog', true],
    ['{name: "Bello", age: 3, colour: "red"} instance of Dog', true],
    ['{name: "Bello", age: "3"} instance of Dog', false],
    ['{age: 3} instance of Dog', false],
    ['null instance of Dog', false],
    ['{name: "B", pups: [{name: "C", pups: []}]} instance of Dog', true],
    ['{name: "B", pups: [{pups: []}]} instance of Dog', false],
    ['(function(dog: Dog) dog.name)({name: "Bello"})', 'Bello'],
    ['(function(a: tAge) a)(5)', 5],
    ['(function(a: tAge) a)([5])', 5],
    ['(function(a: tAges) a)(5)', [5]],
    ['(function(at: date and time) at)(@"2026-01-02")', '2026-01-02T00:00:00Z'],
  ])('%s is %j', (text, expected) => {
    expect(evaluate(text)).toEqual({ value: expected, diagnostics: [] })
  })

  test.each([
    ['1 instance of tCat', 'typeMismatch'],
    ['(function(a: tAge) a)("5")', 'invalidArguments'],
  ])('%s is an error', (text, code) => {
    expect(evaluate(text)).toMatchObject({ value: undefined, diagnostics: [{ code }] })
  })
})
