import { describe, expect, test } from 'vitest'
import { adoptions } from '../../examples/people/adoptions.ts'
import { dogs } from '../../examples/people/dogs.ts'
import { people } from '../../examples/people/people.ts'
import { Person } from '../../examples/people/person.ts'

const today = '2026-03-01'
const everybody = people(today)

const hardCases: Readonly<Record<string, (person: Person) => boolean>> = {
  'an unknown birth day': ({ birthDate }) => birthDate.length === 'YYYY-MM'.length,
  'an unknown birth month': ({ birthDate }) => birthDate.length === 'YYYY'.length,
  'a birthday on 29 February': ({ birthDate }) => birthDate.endsWith('-02-29'),
  'no given name': ({ givenNames }) => givenNames === undefined,
  'a name longer than a line': ({ familyName }) => familyName.length > 60,
  'letters outside Latin-1': ({ familyName }) => /[\u0100-\uffff]/u.test(familyName),
  'a letter of two code points': ({ familyName }) => /\p{M}/u.test(familyName.normalize('NFC')),
  'an apostrophe': ({ familyName }) => familyName.includes("'"),
  'a name of one letter': ({ familyName }) => familyName.length === 1,
  'two nationalities': ({ nationalities }) => nationalities.length === 2,
  'an information block': ({ informationBlock }) => informationBlock,
  'a guardian': ({ guardian }) => guardian !== undefined,
  'no fixed abode': ({ address }) => address.noFixedAbode === true,
  'two homes': ({ secondAddress }) => secondAddress !== undefined,
  'died yesterday': ({ deathDate }) => deathDate === '2026-02-28',
}

describe('people of Musterstadt', () => {
  test('are two hundred, each as the register describes a person, each with an id of its own', () => {
    expect(everybody).toHaveLength(200)
    expect(everybody.map((person) => Person.parse(person))).toEqual(everybody)
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(200)
  })

  test('are the same at every start', () => {
    expect(people(today)).toEqual(everybody)
  })

  test.each(Object.entries(hardCases))('include somebody with %s', (_, isCase) => {
    expect(everybody.filter(isCase)).not.toHaveLength(0)
  })

  test('always have a street unless they have no fixed abode', () => {
    const withoutStreet = everybody.filter(({ address }) => address.street === undefined)

    expect(withoutStreet.every(({ address }) => address.noFixedAbode)).toBe(true)
  })

  test('hold dogs and adopt animals only if the register knows them', () => {
    const ids = new Set(everybody.map(({ id }) => id))
    const named = [...dogs(), ...adoptions].map(({ personId }) => personId)

    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  test('hold a further dog only after the first', () => {
    const further = dogs().filter(({ category }) => category === 'further')

    const tooEarly = further.filter(({ personId, keptSince }) =>
      dogs().some(
        (dog) =>
          dog.personId === personId && dog.category === 'first' && dog.keptSince >= keptSince,
      ),
    )
    expect(tooEarly).toEqual([])
  })
})
