import type { Localised } from '../model/localised.ts'
import type { Diagnostic } from './compile.ts'

/** What the checker and the evaluation say about an expression, for people who do not program. */
const messages = {
  tooLong: (limit) => ({
    de: `Der Ausdruck ist länger als ${limit} Zeichen. Teilen Sie ihn auf mehrere Schritte auf.`,
    en: `The expression is longer than ${limit} characters. Split it into several steps.`,
  }),
  tooDeep: () => ({
    de: 'Der Ausdruck ist zu tief verschachtelt. Teilen Sie ihn auf mehrere Schritte auf.',
    en: 'The expression is nested too deeply. Split it into several steps.',
  }),
  incomplete: () => ({
    de: 'Der Ausdruck ist unvollständig: Am Ende fehlt etwas.',
    en: 'The expression is incomplete: something is missing at the end.',
  }),
  syntax: (found) => ({
    de: `„${found}“ wird an dieser Stelle nicht verstanden.`,
    en: `“${found}” is not understood here.`,
  }),
  unknownName: (name) => ({
    de: `„${name}“ gibt es hier nicht.`,
    en: `There is no “${name}” here.`,
  }),
  unknownProperty: (name) => ({
    de: `Die Angabe enthält kein „${name}“.`,
    en: `The value has no “${name}”.`,
  }),
  numberTooLong: () => ({
    de: 'Die Zahl hat mehr als 34 Stellen. Lange Kennungen gehören in Anführungszeichen.',
    en: 'The number has more than 34 digits. Put long identifiers in quotation marks.',
  }),
  numberOutOfRange: () => ({
    de: 'Mit so großen oder so kleinen Zahlen wird nicht gerechnet.',
    en: 'Numbers this large or this small are not calculated with.',
  }),
  unsupported: (name) => ({
    de: `„${name}“ wird noch nicht unterstützt.`,
    en: `“${name}” is not supported yet.`,
  }),
  typeMismatch: (operation) => ({
    de: `Die Rechnung „${operation}“ passt nicht zu diesen Angaben: Eine fehlt oder ist von anderer Art.`,
    en: `The operation “${operation}” does not fit these values: one is missing or of another kind.`,
  }),
  neverEqual: () => ({
    de: 'Das trifft nie zu: Diesen Wert hat die Angabe nicht.',
    en: 'This is never true: the value is never among the possible ones.',
  }),
  notBoolean: () => ({
    de: 'Hier wird Ja oder Nein gebraucht, z. B. ein Vergleich.',
    en: 'Yes or no is needed here, e.g. a comparison.',
  }),
  notAList: () => ({
    de: 'Hier wird eine Liste oder ein Bereich gebraucht.',
    en: 'A list or a range is needed here.',
  }),
  unknownType: (name) => ({
    de: `Den Typ „${name}“ gibt es nicht.`,
    en: `There is no type “${name}”.`,
  }),
  noResult: (operation) => ({
    de: `Die Rechnung „${operation}“ hat mit diesen Zahlen kein Ergebnis, oder es ist zu groß.`,
    en: `The operation “${operation}” has no result for these numbers, or it is too large.`,
  }),
  divisionByZero: () => ({ de: 'Es wird durch null geteilt.', en: 'Division by zero.' }),
  invalidArguments: (name) => ({
    de: `„${name}“ kann mit diesen Angaben nicht rechnen: Eine fehlt oder ist von anderer Art.`,
    en: `“${name}” cannot work with these values: one is missing or of another kind.`,
  }),
  limitExceeded: () => ({
    de: 'Die Auswertung ist zu umfangreich und wurde abgebrochen.',
    en: 'The evaluation is too extensive and was stopped.',
  }),
  failed: () => ({
    de: 'Der Ausdruck ließ sich nicht auswerten. Das liegt am Programm, nicht an Ihren Angaben.',
    en: 'The expression could not be evaluated. That is a fault of the program, not of your values.',
  }),
  notData: () => ({
    de: 'Das Ergebnis lässt sich nicht speichern.',
    en: 'The result cannot be stored.',
  }),
} satisfies Record<string, (what: string) => Localised>

export type MessageCode = keyof typeof messages

export interface Position {
  readonly from: number
  readonly to: number
}

export function diagnostic(
  code: MessageCode,
  position: Position,
  { what = '', severity = 'error' }: { what?: string; severity?: Diagnostic['severity'] } = {},
): Diagnostic {
  const quoted = what.length > longestQuote ? `${what.slice(0, longestQuote)}…` : what
  return { code, message: messages[code](quoted), from: position.from, to: position.to, severity }
}

const longestQuote = 150
