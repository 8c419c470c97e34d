import { limits } from '../xml/limits.ts'
import type { XmlProblemCode } from '../xml/parse.ts'
import { limitText, xmlProblemTexts } from '../xml/problemTexts.ts'
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

const texts: Readonly<Record<ProblemCode, (detail: string) => ReportText>> = {
  ...xmlProblemTexts,
  tooManyExpressions: () =>
    limitText(['Zeichen in Ausdrücken', 'characters of expressions'], limits.expressions),
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
