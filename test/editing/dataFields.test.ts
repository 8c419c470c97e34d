import { describe, expect, it } from 'vitest'
import {
  addFieldTo,
  addType,
  duplicateField,
  removeField,
  setRequired,
  updateField,
} from '#designer/editing/commands/dataFields.ts'
import { codesOf, setCodes } from '#designer/editing/commands/codeList.ts'
import { kindOf, plainKinds, shapeOf, withKind } from '#designer/editing/fieldKind.ts'
import { renameType } from '#designer/editing/commands/renameType.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'
import { usesOfType } from '#shared/lint/usesOfType.ts'
import { inherited } from '#designer/editing/fieldMetadata.ts'
import { dataPathsOf, placeOf } from '#designer/editing/fieldPlace.ts'
import { fieldTree, matching, openIds } from '#designer/editing/fieldTree.ts'
import { lint } from '#shared/lint/lint.ts'
import { usesOf } from '#shared/lint/usesOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

const example = exampleDefinition()

describe('a field', () => {
  it('is described where its type says it', () => {
    expect(placeOf(example, 'applicant.address.street')?.pointer).toEqual([
      'types',
      'Address',
      'properties',
      'street',
    ])
    expect(placeOf(example, 'registeredDogs.breed')?.type).toBe('RegisteredDog')
    expect(placeOf(example, '#Dog.born')?.pointer).toEqual(['types', 'Dog', 'properties', 'born'])
    expect(placeOf(example, 'dog.nothing')).toBeUndefined()
    expect(placeOf(example, 'constructor')).toBeUndefined()
  })

  it('is known by every path that leads to it', () => {
    const pointer = placeOf(example, '#Address.city')?.pointer ?? []

    expect(dataPathsOf(example, pointer)).toEqual(['applicant.address.city'])
  })

  it('ends where a type holds itself', () => {
    const types = { Node: { type: 'object', properties: { next: { $ref: 'Node' } } } } as const
    const described = { data: { first: { $ref: 'Node' } }, types }

    expect(placeOf(described, 'first.next.next.next')?.name).toBe('next')
    expect(openIds(fieldTree(described, 'de')).length).toBeLessThan(10)
    expect(placeOf({ data: { x: { $ref: 'A' } }, types: { A: { $ref: 'A' } } }, 'x.y')).toBe(
      undefined,
    )
  })

  it('changes in one place', () => {
    const after = changed(example, (now) =>
      updateField(now, 'dog.born', (schema) => ({ ...schema, label: { de: 'Wurfdatum' } })),
    )

    expect(after.types['Dog']?.properties?.['born']?.label).toEqual({ de: 'Wurfdatum' })
  })

  it('must be there or may be missing', () => {
    const required = changed(example, (now) => setRequired(now, 'dog.born', true))
    const optional = changed(required, (now) => setRequired(now, 'dog.born', false))

    expect(required.types['Dog']?.required).toContain('born')
    expect(optional).toEqual(example)
  })

  it('is added with a technical name from its label', () => {
    const { definition, id } = addFieldTo(example, 'dog', {
      label: { de: 'Größe (in cm)' },
      schema: { type: 'integer' },
    })

    expect(id).toBe('dog.groesseInCm')
    expect(definition.types['Dog']?.properties?.['groesseInCm']).toEqual({
      type: 'integer',
      label: { de: 'Größe (in cm)' },
    })
    expect(addFieldTo(example, undefined, { label: { de: 'Case' }, schema: {} }).id).toBe('case2')
  })

  it('is doubled beside itself', () => {
    const { id } = duplicateField(example, 'dog.born', { de: 'Geboren (Kopie)' })

    expect(id).toBe('dog.geborenKopie')
    expect(addType(example, { de: 'Hund' }).id).toBe('#Hund')
    expect(duplicateField(example, '#Dog', { de: 'Katze' }).definition.types['Katze']).toEqual({
      ...example.types['Dog'],
      label: { de: 'Katze' },
    })
  })
})

describe('a field that goes', () => {
  const without = (id: string): Definition => changed(example, (now) => removeField(now, id))

  it('takes its questions, rows and sample values along', () => {
    const after = without('dog.born')

    expect(placeOf(after, 'dog.born')).toBeUndefined()
    expect(after.forms['details']?.questions.map(({ path }) => path)).not.toContain('dog.born')
    expect(usesOf(after, 'dog.born').filter(({ kind }) => kind !== 'reads')).toEqual([])
  })

  it('leaves what reads it as findings', () => {
    const errors = lint(without('dog.born')).filter(({ severity }) => severity === 'error')

    expect(errors.map(({ rule }) => rule)).toContain('expressions')
  })

  it('takes along what was written only into it', () => {
    const after = without('booking')

    expect(after.data['booking']).toBeUndefined()
    expect(Object.keys(after.mappings['bookingResult']?.rows ?? {})).toEqual([])
    expect(Object.keys(after.mappings['bookingRequest']?.rows ?? {})).toEqual(
      Object.keys(example.mappings['bookingRequest']?.rows ?? {}),
    )
  })
})

describe('what a field holds', () => {
  it.each(plainKinds)('%s is read as it is written', (kind) => {
    expect(kindOf(shapeOf(kind))).toBe(kind)
  })

  it('changes, and what is said of it stays', () => {
    const before = placeOf(example, 'dog.born')?.schema ?? {}

    const after = withKind(before, 'integer')

    expect(after).toEqual({
      type: 'integer',
      label: before.label,
      purpose: before.purpose,
      legalBasis: before.legalBasis,
      sensitivity: 'personal',
      retention: 'P10Y',
    })
    expect(withKind(before, 'partialDate')).toBe(before)
    expect(withKind(before, 'type:Person').$ref).toBe('Person')
  })
})

describe('what a field has from above', () => {
  it('comes from the nearest that says it', () => {
    expect(inherited(example, 'applicant.address.street', 'legalBasis')).toEqual({
      value: '§ 37 BMG',
      from: { de: 'Anschrift', en: 'Address' },
    })
    expect(inherited(example, 'registeredDogs.breed', 'retention')?.value).toBe('P10Y')
    expect(inherited(example, 'dog.born', 'purpose')).toBeUndefined()
  })
})

it('the tree shows what a search finds and what leads there', () => {
  const found = matching(fieldTree(example, 'de'), 'straße')

  expect(openIds(found)).toEqual(['applicant', 'applicant.address'])
})

describe('a code list', () => {
  const codes = (values: readonly (readonly [string, string])[]) =>
    values.map(([value, de]) => ({ value, label: { de } }))
  const options = (definition: Definition) =>
    definition.forms['details']?.questions
      .find(({ path }) => path === 'dog.shelter')
      ?.options?.map(({ value, label }) => [value, label.de])

  it('is followed by the questions that offer it', () => {
    const before = codesOf(placeOf(example, 'dog.shelter')?.schema ?? {})
    const [first] = before
    const offered = options(example) ?? []

    const longer = changed(example, (now) =>
      setCodes(now, 'dog.shelter', [...before, ...codes([['abroad', 'Tierheim im Ausland']])]),
    )
    const shorter = changed(longer, (now) =>
      setCodes(now, 'dog.shelter', codesOf(placeOf(longer, 'dog.shelter')?.schema ?? {}).slice(1)),
    )

    expect(options(longer)).toEqual([...offered, ['abroad', 'Tierheim im Ausland']])
    expect(options(shorter)?.map(([value]) => value)).not.toContain(first?.value)
    expect(placeOf(shorter, 'dog.shelter')?.schema.enumLabels?.['abroad']).toEqual({
      de: 'Tierheim im Ausland',
    })
  })
})

describe('a type', () => {
  it('is renamed with everything that refers to it', () => {
    const after = changed(example, (now) => renameType(now, 'Address', 'Anschrift'))

    expect(after.types['Person']?.properties?.['address']).toEqual({ $ref: 'Anschrift' })
    expect(after.types['Address']).toBeUndefined()
    expect(usesOfType(after, 'Anschrift')).toEqual(usesOfType(example, 'Address'))
    expect(lint(after).length).toBe(lint(example).length)
    expect(renameType(example, 'Address', 'Person')).toBe(example)
  })

  it.each(Object.keys(example.scenarios))('in case %s changes nothing by its name', (id) => {
    const renamed = Object.keys(example.types).reduce(
      (now, type) => renameType(now, type, `${type}Neu`),
      example,
    )
    const scenario = renamed.scenarios[id]
    if (scenario === undefined) throw new Error('expected the case to stay')

    expect(deviations(runToEnd(createSimulation(renamed, scenario)))).toEqual({})
  })
})
