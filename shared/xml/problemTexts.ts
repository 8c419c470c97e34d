import { limits } from './limits.ts'
import type { XmlProblemCode } from './parse.ts'
import type { ReportText } from './report.ts'

const number = new Intl.NumberFormat('de')
const englishNumber = new Intl.NumberFormat('en')

export function limitText(what: readonly [de: string, en: string], limit: number): ReportText {
  return {
    de: `Die Datei ist zu groß: mehr als ${number.format(limit)} ${what[0]}.`,
    en: `The file is too large: more than ${englishNumber.format(limit)} ${what[1]}.`,
  }
}

/** Why a text is not read, for who gave it. */
export const xmlProblemTexts: Readonly<Record<XmlProblemCode, (detail: string) => ReportText>> = {
  tooLarge: () => limitText(['Zeichen', 'characters'], limits.characters),
  tooDeep: () => limitText(['Ebenen ineinander', 'levels of nesting'], limits.depth),
  tooManyElements: () => limitText(['Elemente', 'elements'], limits.elements),
  tooManyAttributes: () =>
    limitText(['Angaben an einem Element', 'attributes on one element'], limits.attributes),
  doctype: () => ({
    de: 'Die Datei enthält eine DOCTYPE-Angabe. Solche Dateien werden nicht gelesen.',
    en: 'The file holds a DOCTYPE declaration. Such files are not read.',
  }),
  binary: () => ({ de: 'Die Datei ist kein Text.', en: 'The file is not text.' }),
  malformed: (detail) => ({
    de: 'Die Datei ist kein gültiges XML.',
    en: `The file is not well-formed XML (${detail}).`,
  }),
}
