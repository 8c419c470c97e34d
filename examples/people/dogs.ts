import { createChance } from './chance.ts'

export type SeedDog = {
  readonly personId: string
  readonly tagNumber: string
  readonly name: string
  readonly breed: string
  readonly born: string
  readonly keptSince: string
  readonly category: 'first' | 'further' | 'dangerous'
}

/** Dogs already in the tax accounts; nobody holds their second dog before their first. */
export function dogs(): readonly SeedDog[] {
  return [karlHeinzVogtsDog, ...otherDogs()]
}

const karlHeinzVogtsDog: SeedDog = {
  personId: 'MR-000002',
  tagNumber: '04672',
  name: 'Bruno',
  breed: 'Mischling',
  born: '2024-03-02',
  keptSince: '2024-04-20',
  category: 'first',
}

function otherDogs(): readonly SeedDog[] {
  const chance = createChance(4711)
  return Array.from({ length: 19 }).flatMap((_, holder) => {
    const firstYear = chance.between(2015, 2020)
    return (['first', 'further'] as const).map((category, index): SeedDog => {
      const year = firstYear + index * 2
      return {
        personId: `MR-${String(40 + holder * 3).padStart(6, '0')}`,
        tagNumber: String(4673 + holder * 2 + index).padStart(5, '0'),
        name: chance.pick(dogNames),
        breed: chance.pick(breeds),
        born: `${year}-0${chance.between(1, 9)}`,
        keptSince: `${year + 1}-0${chance.between(1, 9)}-15`,
        category,
      }
    })
  })
}

const dogNames = ['Balu', 'Emma', 'Fienchen', 'Luna', 'Maxi', 'Nala', 'Rocky', 'Wastl'] as const

const breeds = ['Dackel', 'Labrador', 'Mischling', 'Pudel', 'Schäferhund', 'Spitz'] as const
