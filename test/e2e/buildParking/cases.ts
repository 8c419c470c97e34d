import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'

/** What a person says, and where the case leads. */
export interface Case {
  /** Instead of a flat in the first zone; undefined where no register knows the person. */
  readonly street?: string | undefined
  readonly says?: JsonObject
  /** What is decided by hand, one after the other. */
  readonly granted?: { readonly single?: boolean; readonly heard?: boolean }
  readonly expect: JsonObject
  /** By their names, in the order in which they go out. */
  readonly letters: readonly string[]
}

const permit = ['Ausweis erteilen', 'An Verlängerung erinnern']
const heard = 'Zur Ablehnung anhören'
const refusal = [heard, 'Ablehnung zustellen']
const year = {
  'ausweis.gebuehr': '30.70',
  'ausweis.giltAb': '2026-03-02',
  'ausweis.giltBis': '2027-03-02',
  'ausweis.erinnerungAm': '2027-02-02',
}
const none = { 'ausweis.anspruch': 'no' }

export const cases: Readonly<Record<string, Case>> = {
  'a home in the zone and no place to park': {
    expect: { ...year, 'ausweis.gebiet': 'north', 'ausweis.anspruch': 'yes' },
    letters: permit,
  },
  'another zone': {
    street: 'Am Mühlbach',
    expect: { ...year, 'ausweis.gebiet': 'mill' },
    letters: permit,
  },
  'a car that is lent for good': { says: { zulassung: 'lent' }, expect: year, letters: permit },
  'car sharing': { says: { zulassung: 'shared' }, expect: year, letters: permit },
  'three cars': {
    says: { fahrzeuge: ['MU A 1', 'MU A 2', 'MU A 3'].map((kennzeichen) => ({ kennzeichen })) },
    expect: year,
    letters: permit,
  },
  'the car of somebody else': { says: { zulassung: 'other' }, expect: none, letters: refusal },
  'a garage of their own': {
    says: { eigenerStellplatz: true },
    expect: none,
    letters: refusal,
  },
  'a street outside': {
    street: 'Glockengießergasse',
    expect: { ...none, 'ausweis.gebiet': 'none' },
    letters: refusal,
  },
  'a garage that is gone, as is said when heard': {
    says: { eigenerStellplatz: true },
    granted: { heard: true },
    expect: year,
    letters: [heard, ...permit],
  },
  'a second home, granted': {
    says: { wohnung: 'second' },
    granted: { single: true },
    expect: { ...year, 'ausweis.anspruch': 'single' },
    letters: permit,
  },
  'a second home, refused': {
    says: { wohnung: 'second' },
    granted: { single: false },
    expect: { 'ausweis.anspruch': 'single', 'pruefung.gruende': 'Kein Bedarf.' },
    letters: refusal,
  },
  'nobody the register knows': { street: undefined, expect: year, letters: permit },
}

/** How a case went in what was built. */
export function run(built: Definition, one: Case) {
  const ended = runToEnd(createSimulation(built, scenarioOf(built, one)))
  const { status, incidents } = ended.steps.at(-1)?.instance ?? {}
  const sent = ended.steps.flatMap(({ letters }) => letters)
  const letters = sent.map(({ letter }) => built.letters[letter]?.title.de)
  return { status, incidents, rejection: ended.rejection, deviations: deviations(ended), letters }
}

function scenarioOf(built: Definition, one: Case): Scenario {
  const { says, granted = {}, expect } = one
  const street = 'street' in one ? one.street : 'Lindenweg'
  const home = {
    street: street ?? 'Lindenweg',
    houseNumber: '4',
    postcode: '12345',
    city: 'Musterstadt',
  }
  const [source = ''] = Object.keys(built.sources)
  const [unknown = ''] = Object.keys(built.errors)
  const person = { familyName: 'Mustermann', givenNames: 'Erika', address: home }
  const decided = (isGranted: boolean): JsonObject =>
    isGranted
      ? { 'pruefung.wirdErteilt': true }
      : { 'pruefung.wirdErteilt': false, 'pruefung.gruende': 'Kein Bedarf.' }
  const forms: Record<string, JsonObject> = {
    'Ausweis beantragen': within('antrag', { ...application, ...says }),
    'Person klären': {
      'antragstellendePerson.name': 'Erika Mustermann',
      ...within('antragstellendePerson.anschrift', {
        strasse: home.street,
        hausnummer: '4',
        postleitzahl: '12345',
        ort: 'Musterstadt',
      }),
    },
    'Einzelfall entscheiden': decided(granted.single ?? true),
    'Stellung nehmen': { stellungnahme: 'Bitte sehen Sie es noch einmal an.' },
    'Stellungnahme prüfen': decided(granted.heard ?? false),
  }
  return {
    title: { de: 'Prüffall' },
    today: '2026-03-02',
    identity: { personId: 'MR-000001', name: 'Erika Mustermann' },
    sources: { [source]: street === undefined ? { error: unknown } : { answer: person } },
    forms: Object.fromEntries(
      Object.entries(forms).map(([task, values]) => [formOf(built, task), values]),
    ),
    expect,
  }
}

const application = {
  wohnung: 'main',
  eigenerStellplatz: false,
  zulassung: 'own',
  fahrzeuge: [{ kennzeichen: 'MU AB 123' }],
}

function within(group: string, values: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Json] => [`${group}.${name}`, value]),
  )
}

function formOf({ processes }: Definition, task: string): string {
  const found = Object.values(processes['main']?.elements ?? {}).find(
    ({ name }) => name.de === task,
  )
  if (found?.type !== 'userTask' || found.form === undefined) throw new Error(`${task}: no form`)
  return found.form
}
