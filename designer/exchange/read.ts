import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { importDmn, type DmnFile } from '#shared/dmn/importDmn.ts'
import { isDmn } from '#shared/dmn/isDmn.ts'
import { tooDeepAt } from '#shared/import/jsonDepth.ts'
import { jsonFault, type TextPlace } from '#shared/import/jsonFault.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { readJson } from '#shared/model/jsonText.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import { limits } from '#shared/xml/limits.ts'
import type { ReportEntry, ReportText } from '#shared/xml/report.ts'

/** What files from outside say, whatever they are. */
export type Read = { readonly problem: ReadProblem } | ReadFiles

export interface ReadFiles {
  /** A whole service, a drawing of another tool, or decisions. */
  readonly kind: 'service' | 'drawing' | 'decisions'
  readonly definition: Definition
  readonly report: readonly ReportEntry[]
}

/** Why nothing of them is taken. */
export interface ReadProblem extends Partial<TextPlace> {
  readonly file: string
  readonly text: ReportText
}

/** BPMN, DMN or a definition of our own; only decisions may be several files, which refer to each other. */
export async function read(files: readonly DmnFile[]): Promise<Read> {
  const [first, second] = files
  if (first === undefined)
    return refused(
      '',
      said((text) => text.noFile),
    )
  const large = files.find(({ xml }) => xml.length > limits.characters)
  if (large !== undefined)
    return refused(
      large.name,
      said((text) => text.tooLarge),
    )
  if (files.every(({ xml }) => isDmn(xml))) {
    const imported = importDmn(files)
    return 'problem' in imported ? imported : { kind: 'decisions', ...imported }
  }
  if (second !== undefined)
    return refused(
      second.name,
      said((text) => text.notTogether),
    )
  return isJson(first) ? readDefinition(first) : readDrawing(first)
}

function isJson({ name, xml }: DmnFile): boolean {
  return name.toLowerCase().endsWith('.json') || /^\uFEFF?\s*\{/.test(xml)
}

async function readDrawing({ name, xml }: DmnFile): Promise<Read> {
  const imported = await importBpmn(xml)
  if ('problem' in imported) return { problem: { file: name, ...imported.problem } }
  return { kind: 'drawing', ...imported }
}

function readDefinition({ name, xml }: DmnFile): Read {
  const text = xml.replace(/^\uFEFF/, '')
  const deep = tooDeepAt(text)
  if (deep !== undefined)
    return refused(
      name,
      said((texts) => texts.tooDeep),
      deep,
    )
  const fault = jsonFault(text)
  if (fault !== undefined)
    return refused(
      name,
      said((texts) => texts.notReadable),
      fault,
    )
  const parsed = definitionSchema.safeParse(readJson(text))
  if (parsed.success) return { kind: 'service', definition: parsed.data, report: [] }
  const place = parsed.error.issues[0]?.path.join(' → ') ?? ''
  return refused(
    name,
    said((texts) => texts.notADefinition(place)),
  )
}

function refused(file: string, text: ReportText, place: Partial<TextPlace> = {}): Read {
  return { problem: { file, text, ...place } }
}

function said(of: (texts: (typeof exchangeTexts)['de']) => string): ReportText {
  return { de: of(exchangeTexts.de), en: of(exchangeTexts.en) }
}
