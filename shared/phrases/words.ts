import type { Language } from '../model/localised.ts'
import type { Conversion, Elapsed, Extreme, Operator, Order, Test } from './phrase.ts'

/** The words that sentences of phrases are made of; "…" stands for the phrase inside. */
export interface Words {
  readonly conversions: Readonly<Record<Conversion, string>>
  readonly operators: Readonly<Record<Operator, string>>
  readonly extremes: Readonly<Record<Extreme, string>>
  readonly elapsed: Readonly<Record<Elapsed, string>>
  readonly orders: Readonly<Record<Order, string>>
  readonly tests: Readonly<Record<Test, string>>
  readonly sortedBy: string
  readonly chosenBy: string
  readonly memberOf: string
  readonly ofEntry: Readonly<Record<'first' | 'last', string>>
  readonly openMember: string
  readonly until: string
  readonly and: string
  readonly characters: Readonly<Record<string, string>>
  readonly otherwise: string
  readonly lookup: string
  readonly after: string
  readonly before: string
  readonly yes: string
  readonly no: string
  readonly today: string
  readonly open: string
}

export const wordsOf: Readonly<Record<Language, Words>> = {
  de: {
    conversions: {
      dateText: '… als TT.MM.JJJJ',
      monthStart: 'Monatserster von …',
      year: 'Jahr von …',
      month: 'Monat von … als Zahl',
      amountText: '… in Euro',
      numberText: '… als Text',
      commaText: '… als Text mit Komma',
      cents: '… auf Cent gerundet',
      wholeEuros: '… auf ganze Euro gerundet',
      count: 'Anzahl von …',
      sum: 'Summe von …',
      first: 'erster Eintrag von …',
      last: 'letzter Eintrag von …',
      smallest: 'kleinster Wert von …',
      largest: 'größter Wert von …',
      listText: '…, durch Komma getrennt',
      upperCase: '… in Großbuchstaben',
      lowerCase: '… in Kleinbuchstaben',
      letters: '… nur als kleine Buchstaben',
    },
    operators: { '+': 'plus', '-': 'minus', '*': 'mal', '/': 'geteilt durch' },
    extremes: {
      max: 'der spätere oder größere Wert von ',
      min: 'der frühere oder kleinere Wert von ',
    },
    elapsed: { days: 'Tage von ', hours: 'Stunden von ' },
    orders: { up: 'aufsteigend', down: 'absteigend' },
    tests: {
      '=': 'gleich',
      '!=': 'nicht gleich',
      '<': 'kleiner als',
      '<=': 'höchstens',
      '>': 'größer als',
      '>=': 'mindestens',
    },
    sortedBy: ', sortiert nach ',
    chosenBy: ', davon die mit ',
    memberOf: ' von ',
    ofEntry: { first: ' des ersten Eintrags von …', last: ' des letzten Eintrags von …' },
    openMember: 'Angabe wählen',
    until: ' bis ',
    and: ' und ',
    characters: { '': 'nichts', ' ': 'Leerzeichen', '\n': 'neue Zeile' },
    otherwise: ', wenn leer, dann ',
    lookup: '… nachgeschlagen in ',
    after: ' nach ',
    before: ' vor ',
    yes: 'ja',
    no: 'nein',
    today: 'heute',
    open: 'Wert wählen',
  },
  en: {
    conversions: {
      dateText: '… as DD.MM.YYYY',
      monthStart: 'first of the month of …',
      year: 'year of …',
      month: 'month of … as a number',
      amountText: '… in euros',
      numberText: '… as text',
      commaText: '… as text with a comma',
      cents: '… rounded to cents',
      wholeEuros: '… rounded to whole euros',
      count: 'number of …',
      sum: 'sum of …',
      first: 'first entry of …',
      last: 'last entry of …',
      smallest: 'smallest value of …',
      largest: 'largest value of …',
      listText: '…, separated by commas',
      upperCase: '… in capital letters',
      lowerCase: '… in small letters',
      letters: '… in small letters alone',
    },
    operators: { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' },
    extremes: {
      max: 'the later or larger of ',
      min: 'the earlier or smaller of ',
    },
    elapsed: { days: 'days from ', hours: 'hours from ' },
    orders: { up: 'ascending', down: 'descending' },
    tests: {
      '=': 'equal to',
      '!=': 'not equal to',
      '<': 'less than',
      '<=': 'at most',
      '>': 'greater than',
      '>=': 'at least',
    },
    sortedBy: ', sorted by ',
    chosenBy: ', of which those with ',
    memberOf: ' of ',
    ofEntry: { first: ' of the first entry of …', last: ' of the last entry of …' },
    openMember: 'choose a value',
    until: ' to ',
    and: ' and ',
    characters: { '': 'nothing', ' ': 'space', '\n': 'new line' },
    otherwise: ', if empty then ',
    lookup: '… looked up in ',
    after: ' after ',
    before: ' before ',
    yes: 'yes',
    no: 'no',
    today: 'today',
    open: 'choose a value',
  },
}
