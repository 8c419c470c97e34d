import { describe, expect, it } from 'vitest'
import { addFieldTo } from '#designer/editing/commands/dataFields.ts'
import { moveField } from '#designer/editing/commands/moveField.ts'
import { placeOf } from '#designer/editing/fieldPlace.ts'
import { lint } from '#shared/lint/lint.ts'
import { usesOf } from '#shared/lint/usesOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

const example = exampleDefinition()

function moved(definition: Definition, id: string, target: string | undefined): Definition {
  return changed(definition, (now) => {
    const result = moveField(now, id, target)
    if ('blockers' in result) throw new Error(JSON.stringify(result.blockers))
    return result.definition
  })
}

describe('a field that nothing reads', () => {
  const after = moved(example, 'booking.assessmentId', 'tax')

  it('goes with what fills it and with all that is said of it', () => {
    const before = placeOf(example, 'booking.assessmentId')?.schema

    expect(placeOf(after, 'booking.assessmentId')).toBeUndefined()
    expect(placeOf(after, 'tax.assessmentId')?.schema).toMatchObject({ ...before })
    expect(
      usesOf(after, 'tax.assessmentId').map(({ kind, pointer }) => `${kind} ${pointer}`),
    ).toEqual(['writes /mappings/bookingResult/rows/tax.assessmentId'])
  })

  it('becomes one of the case itself', () => {
    expect(placeOf(moved(example, 'booking.assessmentId', undefined), 'assessmentId')).toBeDefined()
  })

  it.each(Object.keys(example.scenarios))('decides case %s as before', (id) => {
    const scenario = after.scenarios[id]
    if (scenario === undefined) throw new Error('expected the case to stay')

    expect(deviations(runToEnd(createSimulation(after, scenario)))).toEqual({})
  })
})

const decidesAsBefore = (definition: Definition): void => {
  for (const scenario of Object.values(definition.scenarios))
    expect(deviations(runToEnd(createSimulation(definition, scenario)))).toEqual({})
}

describe('a field that expressions read', () => {
  it.each<[id: string, target: string | undefined, now: string]>([
    ['dog.breed', 'tax', 'tax.breed'],
    ['dog.shelterConfirmed', undefined, 'shelterConfirmed'],
    ['review.dangerous', 'dog', 'dog.dangerous'],
    ['remark', 'review', 'review.remark'],
  ])(
    '%s goes to %s with all that reads it, and every case is decided as before',
    (id, target, now) => {
      const before = usesOf(example, id).filter(({ kind }) => kind === 'reads')
      const after = moved(example, id, target)

      expect(usesOf(after, now).filter(({ kind }) => kind === 'reads')).toHaveLength(before.length)
      expect(usesOf(after, id)).toEqual([])
      expect(lint(after)).toEqual(lint(example))
      decidesAsBefore(after)
    },
  )
})

describe('a field of a type', () => {
  const { definition: grouped } = addFieldTo(example, '#Dog', {
    label: { de: 'Merkmale' },
    schema: { type: 'object', properties: {} },
  })

  it('goes into another part of it, for all that use the type', () => {
    const after = moved(grouped, '#Dog.breed', '#Dog.merkmale')

    expect(placeOf(after, 'dog.merkmale.breed')).toBeDefined()
    expect(after.decisions['breed']?.inputs[0]?.expression).toContain('dog.merkmale.breed')
    expect(after.forms['details']?.questions.map(({ path }) => path)).toContain(
      'dog.merkmale.breed',
    )
    decidesAsBefore(after)
  })

  it('and back again, as if nothing had been', () => {
    const there = moved(grouped, '#Dog.breed', '#Dog.merkmale')

    expect(moved(there, '#Dog.merkmale.breed', '#Dog').decisions).toEqual(grouped.decisions)
  })

  it('moves where the entries of a list are looked at one by one', () => {
    const listed = withList('for h in hounds return h.breed')
    const after = moved(listed, '#Hound.breed', '#Hound.look')

    expect(scriptOf(after)).toBe('for h in hounds return h.look.breed')
  })

  it.each([
    'hounds[breed = "Dackel"]',
    'count(hounds[item.breed = "Dackel"])',
    'if hound.breed = null then "" else hound.breed',
  ])('is found in %s', (text) => {
    const after = moved(withList(text), '#Hound.breed', '#Hound.look')

    expect(scriptOf(after)).toBe(text.replaceAll(/(?<![\w"])breed/g, 'look.breed'))
  })

  it.each(['get value(hound, "breed")', 'context put(hound, "breed", "x")'])(
    'stays where %s means it by its name alone',
    (text) => {
      expect(moveField(withList(text), '#Hound.breed', '#Hound.look')).toMatchObject({
        blockers: [{ pointer: '/processes/main/elements/basis/script' }],
      })
    },
  )

  function withList(script: string): Definition {
    const look = { type: 'object', properties: {}, label: { de: 'Aussehen' } } as const
    const breed = { type: 'string', label: { de: 'Rasse' } } as const
    const main = example.processes['main']
    const basis = main?.elements['basis']
    if (main === undefined || basis?.type !== 'scriptTask') throw new Error('expected a script')
    const elements = { ...main.elements, basis: { ...basis, script } }
    return {
      ...example,
      types: { ...example.types, Hound: { type: 'object', properties: { breed, look } } },
      data: {
        ...example.data,
        hounds: { type: 'array', items: { $ref: 'Hound' } },
        hound: { $ref: 'Hound' },
      },
      processes: { ...example.processes, main: { ...main, elements } },
    }
  }

  function scriptOf({ processes }: Definition): string | undefined {
    const basis = processes['main']?.elements['basis']
    return basis?.type === 'scriptTask' ? basis.script : undefined
  }
})

describe('a field stays', () => {
  it.each<[what: string, id: string, target: string]>([
    ['where the key of a record means it', 'tax.lines.amount', 'tax'],
    ['where its group is filled as a whole', 'applicant.address.street', 'dog'],
    ['where it is a list that a step fills', 'registeredDogs.breed', 'dog'],
  ])('%s', (_, id, target) => {
    expect(moveField(example, id, target)).toHaveProperty('blockers')
  })

  it.each<[id: string, target: string | undefined]>([
    ['dog.breed', 'dog'],
    ['dog', 'dog'],
    ['remark', undefined],
    ['nothing', 'dog'],
    ['#Dog.breed', 'tax'],
  ])('%s in %s, as it was', (id, target) => {
    expect(moveField(example, id, target)).toEqual({ definition: example, id })
  })
})
