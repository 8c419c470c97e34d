/** What makes a text hard to read, and the words it is about. German only: translations follow the German text. */
export interface PlainHint {
  readonly rule: PlainRule
  /** The words of the text, or how many words a sentence has. */
  readonly about: string
  /** What to write instead, where one word can stand for another. */
  readonly instead?: string
}

export const plainRules = [
  'longSentence',
  'passive',
  'nominal',
  'foreign',
  'abbreviation',
  'negation',
  'thirdPerson',
  'please',
] as const
export type PlainRule = (typeof plainRules)[number]

/** `question`: what is asked in one go; `text`: anything else people read. */
export type TextKind = 'question' | 'text'

export function plainHints(text: string, kind: TextKind = 'text'): readonly PlainHint[] {
  const asked = kind === 'question' ? pleases(text) : []
  return [...asked, ...foreign(text), ...abbreviations(text), ...thirdPerson(text)].concat(
    sentencesIn(text).flatMap((sentence) => [
      ...tooLong(sentence),
      ...passive(sentence),
      ...nominal(sentence),
      ...negated(sentence),
    ]),
  )
}

/** Values in a text count as one word; an abbreviation or the day of a date ends no sentence. */
function sentencesIn(text: string): readonly string[] {
  return text
    .replaceAll(/\{\{.*?\}\}/gs, 'Wert')
    .split(/(?<=[\p{L})“”"]{2}[.!?:;])\s+|(?<=\?)\s+|\n+/u)
    .filter((sentence) => /\p{L}/u.test(sentence))
}

const most = 20

function tooLong(sentence: string): readonly PlainHint[] {
  const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length > most ? [{ rule: 'longSentence', about: String(words.length) }] : []
}

/** "wird … geprüft": who does it stays unsaid. "wird volljährig" and "werden Sie" are none. */
function passive(sentence: string): readonly PlainHint[] {
  const found =
    /(?<!\p{L})(?:wird|werden|wurden?|worden)(?!\p{L})[^,;:]*?(?<!\p{L})(\p{Ll}*(?:ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{3,}(?:t|en)|\p{Ll}{3,}iert))(?=[\s.,;:!?]|$)/u.exec(
      sentence,
    )
  const participle = found?.[1]
  if (participle === undefined || notDone.has(participle)) return []
  return /\b(?:werden|wird)\b[^,;:]*\b(?:wir|Sie|ich)\b/u.test(sentence) &&
    !/(?:t)$/.test(participle)
    ? []
    : [{ rule: 'passive', about: participle }]
}

/** Look like what is done to something, and are not. */
const notDone = new Set(['gern', 'gegen', 'gestern', 'genügend', 'überall', 'benötigen', 'gut'])

/** Two or more nouns made of verbs, or a verb that says nothing beside one. */
function nominal(sentence: string): readonly PlainHint[] {
  const nouns = [
    ...sentence.matchAll(
      /(?<!\p{L})\p{Lu}\p{Ll}{3,}(?:ung|ierung|heit|keit|nahme)(?:en)?(?!\p{L})/gu,
    ),
  ].map(([noun]) => noun)
  const empty =
    /(?<!\p{L})(?:erfolgt|erfolgen|zur Anwendung|in Abzug|zum Einsatz|[Uu]nter Beifügung|[Zz]wecks|vorzunehmen)(?!\p{L})/u.exec(
      sentence,
    )?.[0]
  if (empty !== undefined) return [{ rule: 'nominal', about: empty }]
  const [first, ...others] = nouns.filter((noun) => !things.has(noun))
  return first !== undefined && others.length > 1
    ? [{ rule: 'nominal', about: [first, ...others].join(', ') }]
    : []
}

/** End like what is done, and are things. */
const things = new Set([
  'Wohnung',
  'Zeitung',
  'Rechnung',
  'Kleidung',
  'Heizung',
  'Krankheit',
  'Abteilung',
  'Versicherung',
  'Quittung',
])

/** Words of the office and of the law, each with one that everybody knows. */
const plainWords: Readonly<Record<string, string>> = {
  antragsberechtigt: 'wer den Antrag stellen darf',
  beizubringen: 'mitbringen oder senden',
  beibringen: 'mitbringen oder senden',
  einzureichen: 'senden',
  ersuchen: 'bitten',
  fernmündlich: 'telefonisch',
  gemäß: 'nach',
  hinsichtlich: 'zu',
  bezüglich: 'zu',
  diesbezüglich: 'dazu',
  mithin: 'also',
  nachstehend: 'unten',
  vorstehend: 'oben',
  obliegt: 'muss … tun',
  postalisch: 'mit der Post',
  respektive: 'oder',
  unverzüglich: 'sofort',
  vorgenannt: 'oben genannt',
  zeitnah: 'bald',
  zuzüglich: 'und dazu',
  wohnhaft: 'wohnt in',
  ehelich: 'in der Ehe',
  Familienstand: 'verheiratet, ledig …',
  Erziehungsberechtigte: 'Eltern',
  Liegenschaft: 'Grundstück',
  Lichtbild: 'Foto',
  Postwertzeichen: 'Briefmarke',
  Veranlagung: 'Berechnung der Steuer',
  Fälligkeit: 'Tag, bis zu dem zu zahlen ist',
  Tierhalter: 'wer das Tier hält',
  Verifizierung: 'Prüfung',
  authentifizieren: 'sich anmelden',
  generieren: 'erstellen',
  Upload: 'Hochladen',
  Link: 'Verweis',
  Account: 'Konto',
  Download: 'Herunterladen',
  Support: 'Hilfe',
  Button: 'Knopf',
}

const officialWords = Object.entries(plainWords).map(([word, instead]) => ({
  instead,
  pattern: new RegExp(`(?<!\\p{L})${word}(?:e|en|er|es|em|n|s)?(?!\\p{L})`, spelled(word)),
}))

function foreign(text: string): readonly PlainHint[] {
  return officialWords.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)
    return found === null ? [] : [{ rule: 'foreign' as const, about: found[0], instead }]
  })
}

/** A word that begins a sentence is the same word; a noun is only written one way. */
function spelled(word: string): 'u' | 'iu' {
  return /^\p{Lu}/u.test(word) ? 'u' : 'iu'
}

/** "ggf.", "o. g.", "i. d. R."; "z. B." and those of law stay. */
function abbreviations(text: string): readonly PlainHint[] {
  const found = text.matchAll(
    /(?<!\p{L})(?:ggf\.|bzw\.|evtl\.|ca\.|inkl\.|zzgl\.|bspw\.|sog\.|lt\.|i\. ?d\. ?R\.|o\. ?g\.|u\. ?a\.|d\. ?h\.|m\. ?E\.|z\. ?Zt\.|i\. ?S\. ?d\.)/gu,
  )
  return [...new Set([...found].map(([short]) => short))].map((about) => ({
    rule: 'abbreviation',
    about,
  }))
}

/** "nicht unerheblich", "nicht ohne": said twice that something is not. */
function negated(sentence: string): readonly PlainHint[] {
  const found =
    /(?<!\p{L})(?:nicht|kein(?:e[nrms]?)?)\s+(?:un(?!d|s|ter|gefähr|mittelbar|bedingt)\p{Ll}{3,}|ohne(?!\p{L}))/u.exec(
      sentence,
    )
  return found === null ? [] : [{ rule: 'negation', about: found[0] }]
}

/** Who reads is spoken to: "Sie", not "der Antragsteller". */
function thirdPerson(text: string): readonly PlainHint[] {
  const found =
    /(?<!\p{L})[Dd](?:er|ie|es|em|en)\s+(?:Antragstell(?:er|erin|ers|ende[nr]?)|Steuerpflichtige[nr]?|Betroffene[nr]?|Nutzer(?:in|s)?)(?!\p{L})/u.exec(
      text,
    )
  return found === null ? [] : [{ rule: 'thirdPerson', about: found[0] }]
}

/** A question asks; it does not beg: "Wann …?" instead of "Bitte geben Sie an, wann …". */
function pleases(text: string): readonly PlainHint[] {
  return /(?<!\p{L})bitte(?!\p{L})/iu.test(text) ? [{ rule: 'please', about: 'bitte' }] : []
}
