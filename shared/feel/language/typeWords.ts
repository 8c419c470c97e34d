import { inLanguage, type Language, type Localised } from '../../model/localised.ts'
import { resolve, type Schema } from '../../model/schema.ts'

/** What kind of value it is, for people: "Betrag", "Liste: Hund", "Auswahl: erster Hund, weiterer Hund". */
export function typeWords(schema: Schema, types: Readonly<Record<string, Schema>>): Localised {
  return { de: words(schema, types, 'de'), en: words(schema, types, 'en') }
}

type Types = Readonly<Record<string, Schema>>

function words(schema: Schema, types: Types, language: Language): string {
  const known = resolve(schema, types)
  const say = spoken[language]
  if (known.items !== undefined) {
    const item = resolve(known.items, types)
    const inner =
      item.label === undefined ? words(item, types, language) : inLanguage(item.label, language)
    return `${say.list}: ${inner}`
  }
  if (known.enum !== undefined) return `${say.choice}: ${listed(known, language)}`
  if (known.properties !== undefined) return say.record
  return say[known.format ?? known.type ?? 'none'] ?? say.none
}

const shownValues = 4

function listed({ enum: values = [], enumLabels = {} }: Schema, language: Language): string {
  const names = values.slice(0, shownValues).map((value) => {
    const plain = typeof value === 'string' ? value : JSON.stringify(value)
    const label = enumLabels[plain]
    return label === undefined ? plain : inLanguage(label, language)
  })
  return names.join(', ') + (values.length > shownValues ? ', …' : '')
}

type Words = Readonly<Record<string, string>> &
  Readonly<Record<'list' | 'choice' | 'record' | 'none', string>>

const spoken: Readonly<Record<Language, Words>> = {
  de: {
    list: 'Liste',
    choice: 'Auswahl',
    record: 'mehrere Angaben',
    none: 'Angabe',
    string: 'Text',
    number: 'Zahl',
    integer: 'ganze Zahl',
    boolean: 'ja oder nein',
    array: 'Liste',
    object: 'mehrere Angaben',
    date: 'Datum',
    'partial-date': 'Datum, vielleicht ohne Tag',
    'date-time': 'Zeitpunkt',
    time: 'Uhrzeit',
    duration: 'Dauer',
    decimal: 'Betrag',
    email: 'E-Mail-Adresse',
  },
  en: {
    list: 'List',
    choice: 'Choice',
    record: 'several values',
    none: 'value',
    string: 'text',
    number: 'number',
    integer: 'whole number',
    boolean: 'yes or no',
    array: 'list',
    object: 'several values',
    date: 'date',
    'partial-date': 'date, maybe without day',
    'date-time': 'moment',
    time: 'time of day',
    duration: 'duration',
    decimal: 'amount',
    email: 'e-mail address',
  },
}
