import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import { importDmn } from '#shared/dmn/importDmn.ts'
import { isDmn } from '#shared/dmn/isDmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { ReportEntry, ReportText } from '#shared/xml/report.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { commandTexts } from '#shared/text/commands.ts'
import type { CliCommand } from './command.ts'
import { isFile } from './isFile.ts'
import { onlyArgument } from './onlyArgument.ts'
import { readXmlFile } from './readXmlFile.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'
import { writeJson } from '#shared/model/jsonText.ts'

export const importCommand: CliCommand = {
  summary: 'Make a definition from a BPMN file or from DMN files',
  help: `fachwerk import FILE [FILE …] [--out FILE] [--json]

  FILE         BPMN 2.0 XML, or DMN 1.2 to 1.5 XML; DMN files that import each other are named together
  --out FILE   where the definition goes; the report is printed
  --json       the report as JSON; without --out both, as {"definition", "report"}

The report lists what is not executed, was changed, or has to be completed, with reason and what to do.
Exit code 0: imported. 2: refused, nothing is written.`,
  async run(args) {
    const options = { json: { type: 'boolean' }, out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file = onlyArgument(positionals, 'FILE'), ...more] = positionals
    return importFile({ file, more, ...values }, processTerminal())
  },
}

export interface ImportArguments {
  readonly file: string
  /** Further DMN files, which the first imports or which import it. */
  readonly more?: readonly string[]
  /** Where the definition goes; when left out to the output, and the report to what is said. */
  readonly out?: string
  readonly json?: boolean
}

export async function importFile(
  { file, more = [], out, json = false }: ImportArguments,
  terminal: Terminal,
): Promise<Exit> {
  const names = [file, ...more]
  if (!names.every((name) => isFile(name, terminal))) return exit.failed
  const imported = await importFiles(names.map((name) => ({ name, xml: readXmlFile(name) })))
  if ('problem' in imported) return refuse(() => tell(imported.problem, terminal))
  const { definition, report } = imported
  const lines = report.map((entry) => linesOf(entry, terminal)).join('')
  if (out === undefined) {
    terminal.out.write(asJson(json ? { definition, report } : definition))
    if (!json) terminal.say.write(lines)
    return exit.ok
  }
  writeFileSync(out, asJson(definition))
  terminal.out.write(json ? asJson(report) : lines)
  say(terminal, (texts) => texts.imported(out, report.length))
  return exit.ok
}

interface Problem {
  readonly file: string
  readonly text: ReportText
  readonly line?: number
  readonly column?: number
}

type Imported =
  | { readonly definition: Definition; readonly report: readonly ReportEntry[] }
  | { readonly problem: Problem }

/** A process is one file; decisions may be several. */
async function importFiles(
  files: readonly { readonly name: string; readonly xml: string }[],
): Promise<Imported> {
  const [first, second] = files
  if (first === undefined) throw new Error('expected a FILE')
  if (files.every(({ xml }) => isDmn(xml))) return importDmn(files)
  if (second !== undefined) return { problem: { file: second.name, text: notTogether } }
  const imported = await importBpmn(first.xml)
  return 'problem' in imported ? { problem: { file: first.name, ...imported.problem } } : imported
}

const notTogether: ReportText = {
  de: 'Erwartet eine BPMN-Datei allein oder nur DMN-Dateien.',
  en: 'Expected one BPMN file by itself, or DMN files only.',
}

function asJson(value: unknown): string {
  return `${writeJson(value, 2)}\n`
}

function refuse(tell: () => void): Exit {
  tell()
  return exit.failed
}

function tell({ file, text, line, column }: Problem, terminal: Terminal): void {
  const place = line === undefined || column === undefined ? '' : `:${line}:${column}`
  terminal.say.write(`${file}${place}: ${inLanguage(text, terminal.language)}\n`)
}

function linesOf(entry: ReportEntry, { language }: Terminal): string {
  const { element, elementType, where, severity, reason, action } = entry
  const head = [
    commandTexts[language].imports[severity],
    element ?? '–',
    `[${elementType}]`,
    ...(where === undefined ? [] : [inLanguage(where, language)]),
  ].join('  ')
  return `${head}\n  ${inLanguage(reason, language)}\n  ${inLanguage(action, language)}\n`
}
