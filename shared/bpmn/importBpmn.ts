import { definitionSchema, type Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { DecodeError } from './codec.ts'
import { derive, type Derived } from './derive.ts'
import { withExtensions } from './extension.ts'
import { problem, type ImportProblem } from './importProblem.ts'
import { withArrangement } from './layout.ts'
import { parse } from './parse.ts'
import type { ReportEntry } from '../xml/report.ts'
import { entryFor } from './report.ts'
import { isTooMuch } from './variables.ts'
import { vendorReport } from './vendorReport.ts'

export interface ImportOptions {
  /** What a file from elsewhere does not say of a service. */
  readonly id?: string
  readonly owner?: string
  readonly title?: Localised
  /** Decisions that the file may name. */
  readonly decisions?: Definition['decisions']
  /** false: what vendors add to BPMN is kept as it is, to go on elsewhere unchanged. */
  readonly vendors?: false
}

export type Import =
  | { readonly definition: Definition; readonly report: readonly ReportEntry[] }
  | { readonly problem: ImportProblem }

/** A definition from BPMN 2.0 XML. What it does not take as it stands is told by the report. */
export async function importBpmn(xml: string, options: ImportOptions = {}): Promise<Import> {
  const parsed = parse(xml)
  if ('problem' in parsed) return parsed
  const report: ReportEntry[] = parsed.warnings.map((detail) =>
    entryFor('xmlWarning', { element: null, elementType: 'xml', detail }),
  )
  const derived = derive(parsed.root, (code, place) => report.push(entryFor(code, place)), options)
  if (isTooMuch(derived.definition)) return { problem: problem('tooManyExpressions') }
  report.push(...derived.report, ...vendorReport(parsed.root, derived.vendors))
  const own = extended(derived)
  if ('broken' in own)
    report.push(
      entryFor('extensionBroken', { element: null, elementType: 'extension', detail: own.broken }),
    )
  const { vendors: _, ...described } = options
  const definition = { ...('broken' in own ? derived.definition : own.definition), ...described }
  const arranged = isDrawn(derived.definition) ? definition : await withArrangement(definition)
  if (arranged !== definition)
    report.push(entryFor('placed', { element: null, elementType: 'diagram' }))
  const isOurs = !('broken' in own) && own.isUntouched
  return { definition: arranged, report: isOurs ? [] : withoutRepetition(report) }
}

function withoutRepetition(report: readonly ReportEntry[]): readonly ReportEntry[] {
  return [...new Map(report.map((entry) => [JSON.stringify(entry), entry])).values()]
}

function isDrawn({ layout, diagrams }: Definition): boolean {
  return diagrams !== undefined || Object.keys(layout).length > 0
}

function extended({
  definition,
  extensions,
}: Derived):
  | { readonly definition: Definition; readonly isUntouched: boolean }
  | { readonly broken: string } {
  try {
    const { definition: value, isUntouched } = withExtensions(definition, extensions)
    const parsed = definitionSchema.safeParse(value)
    return parsed.success
      ? { definition: parsed.data, isUntouched }
      : { broken: parsed.error.issues[0]?.path.join('/') ?? '' }
  } catch (error) {
    // Only what somebody else has written into our namespace; the rest of the file is still good.
    if (error instanceof DecodeError) return { broken: error.message }
    throw error
  }
}
