import { limits } from '../xml/limits.ts'
import type { XmlProblemCode } from '../xml/parse.ts'
import { bpmn } from './names.ts'
import type { ReportText } from '../xml/report.ts'

/** Why a text is not imported at all. */
export interface ImportProblem {
  readonly code: ProblemCode
  readonly text: ReportText
  /** From 1 on. */
  readonly line?: number
  readonly column?: number
}

export type ProblemCode = XmlProblemCode | 'tooManyExpressions' | 'notBpmn' | 'invalid'

const number = new Intl.NumberFormat('de')
const englishNumber = new Intl.NumberFormat('en')

function limitText(what: readonly [de: string, en: string], limit: number): ReportText {
  return {
    de: `Die Datei ist zu groß: mehr als ${number.format(limit)} ${what[0]}.`,
    en: `The file is too large: more than ${englishNumber.format(limit)} ${what[1]}.`,
  }
}

const texts: Readonly<Record<ProblemCode, (detail: string) => ReportText>> = {
  tooLarge: () => limitText(['Zeichen', 'characters'], limits.characters),
  tooDeep: () => limitText(['Ebenen ineinander', 'levels of nesting'], limits.depth),
  tooManyElements: () => limitText(['Elemente', 'elements'], limits.elements),
  tooManyAttributes: () =>
    limitText(['Angaben an einem Element', 'attributes on one element'], limits.attributes),
  tooManyExpressions: () =>
    limitText(['Zeichen in Ausdrücken', 'characters of expressions'], limits.expressions),
  doctype: () => ({
    de: 'Die Datei enthält eine DOCTYPE-Angabe. Solche Dateien werden nicht gelesen.',
    en: 'The file holds a DOCTYPE declaration. Such files are not read.',
  }),
  binary: () => ({ de: 'Die Datei ist kein Text.', en: 'The file is not text.' }),
  malformed: (detail) => ({
    de: 'Die Datei ist kein gültiges XML.',
    en: `The file is not well-formed XML (${detail}).`,
  }),
  notBpmn: (detail) => ({
    de: `Die Datei enthält kein BPMN 2.0: erwartet „${bpmn('definitions')}“, gefunden „${detail}“.`,
    en: `The file holds no BPMN 2.0: expected "${bpmn('definitions')}", found "${detail}".`,
  }),
  invalid: (detail) => ({
    de: `Aus der Datei entsteht kein gültiger Bauplan (${detail}).`,
    en: `The file does not make a valid definition (${detail}).`,
  }),
}

export function problem(
  code: ProblemCode,
  detail = '',
  place?: { readonly line: number; readonly column: number },
): ImportProblem {
  return { code, text: texts[code](detail), ...place }
}
