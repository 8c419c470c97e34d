import { fixedPeople } from './fixedPeople.ts'
import { generatedPeople } from './generatedPeople.ts'
import { hardCases } from './hardCases.ts'
import type { Person } from './person.ts'

const population = 200

/** Everybody in Musterstadt; `today` only decides who died yesterday. */
export function people(today: string): readonly Person[] {
  const special = [...fixedPeople, ...hardCases(today)]
  return [...special, ...generatedPeople(special.length + 1, population - special.length)]
}
