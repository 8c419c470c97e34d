import type { Localised } from '../model/localised.ts'

/** What happens on the way to a problem, with the names of the drawing. */
export interface Clause {
  readonly did:
    | 'completes'
    | 'comes'
    | 'fails'
    | 'escalates'
    | 'chooses'
    | 'turnsTo'
    | 'skips'
    | 'repeats'
  readonly name: Localised
  /** Which way was chosen or where it leads, which error came. */
  readonly what?: Localised
}

type Say = (name: string, what: string) => string

const de: Readonly<Record<Clause['did'], Say>> = {
  completes: (name) => `„${name}“ erledigt ist`,
  comes: (name) => `„${name}“ eintritt`,
  fails: (name, what) =>
    what === '' ? `„${name}“ scheitert` : `„${name}“ mit „${what}“ scheitert`,
  escalates: (name, what) =>
    what === '' ? `„${name}“ gemeldet wird` : `bei „${name}“ „${what}“ gemeldet wird`,
  chooses: (name, what) => `bei „${name}“ der Weg „${what}“ genommen wird`,
  turnsTo: (name, what) => `bei „${name}“ der Weg zu „${what}“ genommen wird`,
  skips: (name) => `„${name}“ gar nicht nötig ist`,
  repeats: (name) => `„${name}“ mehrmals nötig ist`,
}

const en: Readonly<Record<Clause['did'], Say>> = {
  completes: (name) => `“${name}” is done`,
  comes: (name) => `“${name}” happens`,
  fails: (name, what) => (what === '' ? `“${name}” fails` : `“${name}” fails with “${what}”`),
  escalates: (name, what) =>
    what === '' ? `“${name}” is reported` : `“${what}” is reported at “${name}”`,
  chooses: (name, what) => `the way “${what}” is taken at “${name}”`,
  turnsTo: (name, what) => `the way to “${what}” is taken at “${name}”`,
  skips: (name) => `“${name}” is not needed at all`,
  repeats: (name) => `“${name}” is needed several times`,
}

/** "Wenn … und …": what has to happen, one thing after the other; nothing in particular: always. */
export function conditionOf(clauses: readonly Clause[]): Localised {
  if (clauses.length === 0) return { de: 'In jedem Vorgang', en: 'In every case' }
  const said = (language: 'de' | 'en') =>
    clauses.map(({ did, name, what }) => {
      const [of, about] = [name[language] ?? name.de, what?.[language] ?? what?.de ?? '']
      return (language === 'de' ? de : en)[did](of, about)
    })
  return { de: `Wenn ${listed(said('de'), 'und')},`, en: `If ${listed(said('en'), 'and')},` }
}

function listed(parts: readonly string[], word: string): string {
  const [last = ''] = parts.slice(-1)
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`
}

/** Names next to each other: "„A“ und „B“". */
export function namesOf(names: readonly Localised[]): Localised {
  return {
    de: listed(
      names.map((name) => `„${name.de}“`),
      'und',
    ),
    en: listed(
      names.map((name) => `“${name.en ?? name.de}”`),
      'and',
    ),
  }
}
