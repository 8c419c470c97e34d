import { createChance } from './chance.ts'
import { musterstadt } from './fixedPeople.ts'
import type { Person } from './person.ts'

type Chance = ReturnType<typeof createChance>

/** People of whom nothing special is known, for lists and loads. */
export function generatedPeople(firstNumber: number, count: number): readonly Person[] {
  const chance = createChance(20_260_101)
  return Array.from({ length: count }, (_, index) => generatedPerson(chance, firstNumber + index))
}

function generatedPerson(chance: Chance, number: number): Person {
  const second = chance.happens(0.25) ? ` ${chance.pick(givenNames)}` : ''
  const doubleName = chance.happens(0.12) ? `-${chance.pick(familyNames)}` : ''
  return {
    id: `MR-${String(number).padStart(6, '0')}`,
    familyName: chance.pick(familyNames) + doubleName,
    givenNames: chance.pick(givenNames) + second,
    ...(chance.happens(0.03) ? { doctoralTitle: 'Dr.' } : {}),
    birthDate: birthDate(chance),
    nationalities: [chance.happens(0.85) ? 'DEU' : chance.pick(otherNationalities)],
    address: musterstadt(chance.pick(streets), houseNumber(chance)),
    informationBlock: false,
  }
}

function birthDate(chance: Chance): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${chance.between(1936, 2007)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`
}

function houseNumber(chance: Chance): string {
  return `${chance.between(1, 96)}${chance.happens(0.15) ? chance.pick(['a', 'b', 'c']) : ''}`
}

const familyNames = [
  ...(['Ackermann', 'Bäuerle', 'Çelik', 'Dörr', 'Eichhorn', 'Fröhlich', 'Gmelin'] as const),
  ...(['Häberle', 'Ilic', 'Jäger', 'Kößler', 'Lämmle', 'Müller', 'Nüßle', 'Özdemir'] as const),
  ...(['Pfeiffer', 'Quast', 'Rößler', 'Schäuffele', 'Traub', 'Übele', 'Vöhringer'] as const),
  ...(['Weiß', 'Yıldız', 'Zäh', 'Nguyen', 'Kowalski', 'Novák', 'Popescu', 'Ferrari'] as const),
] as const

const givenNames = [
  ...(['Anna', 'Björn', 'Cäcilie', 'Dragan', 'Elif', 'Fatma', 'Götz', 'Hannelore'] as const),
  ...(['Ines', 'Jürgen', 'Käthe', 'Lukas', 'Mehmet', 'Noëlle', 'Oğuz', 'Paul'] as const),
  ...(['Renée', 'Sören', 'Tomáš', 'Ute', 'Veronika', 'Walter', 'Xenia', 'Zoë'] as const),
] as const

const streets = [
  ...(['Ahornhof', 'Am Fachwerkbogen', 'Am Mühlbach', 'Bahnhofstraße', 'Gerberufer'] as const),
  ...(['Glockengießergasse', 'Kanzleistraße', 'Kirchgasse', 'Lindenweg', 'Marktplatz'] as const),
  ...(['Rosenwinkel', 'Schlossallee', 'Übersteigerweg', 'Weberstraße'] as const),
] as const

const otherNationalities = ['AUT', 'FRA', 'GRC', 'HRV', 'ITA', 'POL', 'ROU', 'TUR', 'UKR'] as const
