import { describe, expect, it } from 'vitest'
import { moveField } from '#designer/editing/commands/moveField.ts'
import { placeOf } from '#designer/editing/fieldPlace.ts'
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

describe('a field stays', () => {
  it.each<[what: string, id: string, target: string]>([
    ['where an expression reads it', 'dog.breed', 'tax'],
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
