import type { Address, Person } from './person.ts'

export const fixedPeople: readonly Person[] = [
  {
    id: 'MR-000001',
    familyName: 'Mustermann',
    givenNames: 'Erika',
    birthDate: '1983-08-12',
    nationalities: ['DEU'],
    address: musterstadt('Lindenweg', '4'),
    informationBlock: false,
  },
  {
    id: 'MR-000002',
    familyName: 'Vogt',
    givenNames: 'Karl-Heinz',
    birthDate: '1957-03-30',
    nationalities: ['DEU'],
    address: musterstadt('Am Mühlbach', '17'),
    informationBlock: false,
  },
  {
    id: 'MR-000003',
    familyName: 'Mustermann',
    givenNames: 'Max',
    birthDate: '1979-11-02',
    nationalities: ['DEU'],
    address: musterstadt('Am Beispielhang', '12'),
    informationBlock: false,
  },
  {
    id: 'MR-000004',
    familyName: 'Öz',
    givenNames: 'Ayşe',
    birthDate: '1991-06-21',
    nationalities: ['DEU'],
    address: musterstadt('Glockengießergasse', '8', '3. OG'),
    informationBlock: false,
  },
]

export function musterstadt(street: string, houseNumber: string, addition?: string): Address {
  const address = { street, houseNumber, postcode: '12345', city: 'Musterstadt' }
  return addition === undefined ? address : { ...address, addition }
}
