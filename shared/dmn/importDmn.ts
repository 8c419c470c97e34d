import type { Change } from '../model/change.ts'
import { definitionSchema, type Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import type { Localised } from '../model/localised.ts'
import { noRecords } from '../model/noRecords.ts'
import { slugOf, unknownOwner } from '../model/slug.ts'
import { parseXml } from '../xml/parse.ts'
import { xmlProblemTexts } from '../xml/problemTexts.ts'
import type { ReportEntry, ReportText } from '../xml/report.ts'
import { takeRecords, withDifferences } from './extension.ts'
import { partsOf } from './fromModels.ts'
import type { DmnModel } from './model.ts'
import { inNewest, name } from './names.ts'
import type { Parts } from './parts.ts'
import { readTree, type DmnProblem } from './readDmn.ts'
import { entryFor, type DmnReporter } from './report.ts'
import { reportUnexecuted } from './unexecuted.ts'
import { withoutGivenIds } from './xmlIds.ts'

export interface DmnFile {
  readonly name: string
  readonly xml: string
}

export interface DmnImportOptions {
  /** What files do not say of a service. */
  readonly id?: string
  readonly owner?: string
  readonly title?: Localised
}

/** Why files are not imported at all. */
export interface DmnImportProblem {
  readonly file: string
  readonly code: DmnProblem['code'] | 'namespaceTwice' | 'invalid'
  readonly text: ReportText
  /** From 1 on. */
  readonly line?: number
  readonly column?: number
}

export type DmnImport =
  | { readonly definition: Definition; readonly report: readonly ReportEntry[] }
  | { readonly problem: DmnImportProblem }

/** A definition of decisions from DMN files of versions 1.2 to 1.5, which may import each other. */
export function importDmn(files: readonly DmnFile[], options: DmnImportOptions = {}): DmnImport {
  const report: ReportEntry[] = []
  const tell: DmnReporter = (code, place) => report.push(entryFor(code, place))
  const models: DmnModel[] = []
  const changes: Change[] = []
  for (const file of files) {
    const read = readFile(file, tell)
    if ('problem' in read) return read
    const other = models.findIndex(({ namespace }) => namespace === read.model.namespace)
    if (other >= 0) return twice(file.name, files[other]?.name ?? '', read.model.namespace)
    models.push(read.model)
    changes.push(...read.changes)
  }
  const parts = partsOf(models, headOf(models, options), tell)
  reportUnexecuted(models, parts, tell)
  const definition = extended(parts, changes, { options, tell })
  if ('issue' in definition) {
    const text = invalid(definition.issue)
    return { problem: { file: files[0]?.name ?? '', code: 'invalid', text } }
  }
  return { definition, report: withoutRepetition(report) }
}

/** With what we had put into the files, as long as it makes a definition. */
function extended(
  parts: Parts,
  changes: readonly Change[],
  { options, tell }: { readonly options: DmnImportOptions; readonly tell: DmnReporter },
): Definition | { readonly issue: string } {
  const plain = (): Definition | { readonly issue: string } => definitionOf(parts, options)
  if (changes.length === 0) return plain()
  const whole = definitionOf({ ...parts, ...withDifferences(parts, changes) }, options)
  if (!('issue' in whole)) return whole
  tell('extensionBroken', { element: null, elementType: 'extension', detail: whole.issue })
  return plain()
}

type Read =
  | { readonly model: DmnModel; readonly changes: readonly Change[] }
  | { readonly problem: DmnImportProblem }

function readFile({ name: file, xml }: DmnFile, tell: DmnReporter): Read {
  const parsed = parseXml(xml)
  if ('problem' in parsed) {
    const { code, detail, place } = parsed.problem
    return { problem: { file, code, text: xmlProblemTexts[code](detail), ...place } }
  }
  for (const detail of parsed.warnings)
    tell('xmlWarning', { element: null, elementType: 'xml', detail })
  const { element, changes, broken } = takeRecords(withoutGivenIds(inNewest(parsed.root)))
  for (const detail of broken)
    tell('extensionBroken', { element: null, elementType: 'extension', detail })
  const model = readTree(element)
  if (!('problem' in model)) return { model, changes }
  return { problem: { file, code: 'notDmn', text: notDmn(parsed.root) } }
}

function notDmn({ name: found }: XmlElement): ReportText {
  const expected = name('dmn', 'definitions')
  return {
    de: `Die Datei enthält kein DMN 1.2 bis 1.5: erwartet „${expected}“, gefunden „${found}“.`,
    en: `The file holds no DMN 1.2 to 1.5: expected "${expected}", found "${found}".`,
  }
}

function twice(file: string, other: string, namespace: string): DmnImport {
  const text = {
    de: `Die Dateien „${other}“ und „${file}“ haben denselben Namensraum (${namespace}). Erwartet wird für jede ein eigener.`,
    en: `The files "${other}" and "${file}" have the same namespace (${namespace}). Each needs one of its own.`,
  }
  return { problem: { file, code: 'namespaceTwice', text } }
}

function invalid(place: string): ReportText {
  return {
    de: `Aus den Dateien entsteht kein gültiger Bauplan (${place}).`,
    en: `The files do not make a valid definition (${place}).`,
  }
}

function headOf(models: readonly DmnModel[], { id, title }: DmnImportOptions) {
  const [first] = models
  const called = first === undefined || first.name === '' ? 'DMN' : first.name
  return { id: id ?? slugOf(called, 'dmn'), title: title ?? { de: called } }
}

const none = {
  format: 'fachwerk/1',
  leika: null,
  legalBasis: '',
  ...noRecords,
}

const optional = [
  'boxedDecisions',
  'knowledge',
  'decisionServices',
  'decisionModels',
  'decisionDrawings',
] as const

function definitionOf(
  parts: Parts,
  { owner = unknownOwner }: DmnImportOptions,
): Definition | { readonly issue: string } {
  const empty = new Set<string>(
    optional.filter((part) => Object.keys(parts[part] ?? {}).length === 0),
  )
  const said = Object.fromEntries(Object.entries(parts).filter(([part]) => !empty.has(part)))
  const whole = {
    ...none,
    ...said,
    owner,
    summary: parts.title,
  }
  const parsed = definitionSchema.safeParse(whole)
  return parsed.success ? parsed.data : { issue: parsed.error.issues[0]?.path.join('/') ?? '' }
}

function withoutRepetition(report: readonly ReportEntry[]): readonly ReportEntry[] {
  return [...new Map(report.map((entry) => [JSON.stringify(entry), entry])).values()]
}
