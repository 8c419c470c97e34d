import { musterstadt } from './fixedPeople.ts'
import type { Person } from './person.ts'

type HardCase = Omit<Person, 'id' | 'nationalities' | 'informationBlock'> &
  Partial<Pick<Person, 'nationalities' | 'informationBlock'>>

/** The people on whom forms, letters and registers usually break (README.md says why each). */
export function hardCases(today: string): readonly Person[] {
  return [...birthAndDeath(today), ...names, ...circumstances].map((person, index) => ({
    id: `MR-${String(index + 5).padStart(6, '0')}`,
    nationalities: ['DEU'],
    informationBlock: false,
    ...person,
  }))
}

function birthAndDeath(today: string): readonly HardCase[] {
  return [
    {
      familyName: 'Haddad',
      givenNames: 'Yusuf',
      birthDate: '1950-03',
      nationalities: ['SYR'],
      address: musterstadt('Marktplatz', '11'),
    },
    {
      familyName: 'Rahimi',
      givenNames: 'Zahra',
      birthDate: '1962',
      nationalities: ['AFG'],
      address: musterstadt('Marktplatz', '11'),
    },
    {
      familyName: 'Abendroth',
      givenNames: 'Wilhelmine',
      birthDate: '1931-12-24',
      address: musterstadt('Ahornhof', '2'),
      deathDate: dayBefore(today),
    },
    {
      familyName: 'Schalttag',
      givenNames: 'Florian',
      birthDate: '2000-02-29',
      address: musterstadt('Kirchgasse', '29'),
    },
    {
      familyName: 'Frühling',
      givenNames: 'Hermine',
      birthDate: '1919-04-01',
      address: musterstadt('Ahornhof', '2', 'Zimmer 114'),
    },
  ]
}

const names: readonly HardCase[] = [
  {
    familyName: 'Sukarno',
    birthDate: '1988-01-17',
    nationalities: ['IDN'],
    address: musterstadt('Weberstraße', '40'),
  },
  {
    familyName: 'Freifrau von Sonnenberg-Wartenfels zu Hohenmusterstein und Unterbeispielhausen',
    givenNames: 'Maria Theresia Antonia Walburga Josefa Crescentia Kunigunde Ottilie Eleonore',
    callName: 'Antonia',
    doctoralTitle: 'Dr.',
    birthDate: '1968-09-09',
    address: musterstadt('Schlossallee', '1'),
  },
  {
    familyName: 'Đặng',
    givenNames: 'Thị Ngọc Ánh',
    callName: 'Ánh',
    birthDate: '1995-10-05',
    nationalities: ['VNM'],
    address: musterstadt('Bahnhofstraße', '77a'),
  },
  {
    familyName: 'Żółkiewska-Łoś',
    givenNames: 'Świętosława',
    birthDate: '1972-02-14',
    nationalities: ['POL'],
    address: musterstadt('Am Fachwerkbogen', '3'),
  },
  {
    familyName: 'Þórðardóttir',
    givenNames: 'Æsa Ólöf',
    birthDate: '1987-07-31',
    nationalities: ['ISL'],
    address: musterstadt('Gerberufer', '21'),
  },
  {
    familyName: 'Škvor̆ec C̨̆ernıʼ',
    givenNames: 'Ŀluís Ǧan K͟hālid',
    birthDate: '1990-05-15',
    nationalities: ['XXA'],
    address: musterstadt('Gerberufer', '23'),
  },
  {
    familyName: "D'Angelo-Großkreuz",
    givenNames: 'José-María',
    callName: 'José',
    doctoralTitle: 'Dr.',
    birthDate: '1980-12-01',
    nationalities: ['DEU', 'ESP'],
    address: musterstadt('Übersteigerweg', '5'),
  },
  { familyName: 'O', givenNames: 'I', birthDate: '1999-09-19', address: musterstadt('Ö', '1') },
]

const circumstances: readonly HardCase[] = [
  {
    familyName: 'Petrović-Keller',
    givenNames: 'Milena',
    birthDate: '1985-03-03',
    nationalities: ['DEU', 'SRB'],
    address: musterstadt('Weberstraße', '12'),
  },
  {
    familyName: 'Geheim',
    givenNames: 'Sabine',
    birthDate: '1976-06-06',
    address: musterstadt('Rosenwinkel', '9'),
    informationBlock: true,
  },
  {
    familyName: 'Betreut',
    givenNames: 'Ottokar',
    birthDate: '1944-08-28',
    address: musterstadt('Ahornhof', '2', 'Zimmer 12'),
    guardian: { name: 'Dr. Gisela Sorge', address: musterstadt('Kanzleistraße', '6') },
  },
  {
    familyName: 'Kindlein',
    givenNames: 'Mia Sophie',
    callName: 'Mia',
    birthDate: '2016-11-11',
    address: musterstadt('Kirchgasse', '4'),
    guardian: { name: 'Jonas Kindlein', address: musterstadt('Kirchgasse', '4') },
  },
  {
    familyName: 'Wanderer',
    givenNames: 'Rudi',
    birthDate: '1969-05-01',
    address: { postcode: '12345', city: 'Musterstadt', noFixedAbode: true },
  },
  {
    familyName: 'Zweitheim',
    givenNames: 'Annegret',
    birthDate: '1971-01-31',
    address: musterstadt('Lindenweg', '31'),
    secondAddress: {
      street: 'Deichstraße',
      houseNumber: '2',
      postcode: '99999',
      city: 'Beispielhafen',
    },
  },
  {
    familyName: 'Untermieter',
    givenNames: 'Jörg',
    birthDate: '1993-04-12',
    address: musterstadt('Bahnhofstraße', '102 1/2', 'Hinterhaus, bei Groß'),
  },
]

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
