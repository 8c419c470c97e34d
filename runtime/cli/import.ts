import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import type { ImportProblem } from '#shared/bpmn/importProblem.ts'
import type { ReportEntry } from '#shared/xml/report.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { commandTexts } from '#shared/text/commands.ts'
import type { CliCommand } from './command.ts'
import { isFile } from './isFile.ts'
import { onlyArgument } from './onlyArgument.ts'
import { readXmlFile } from './readXmlFile.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'

export const importCommand: CliCommand = {
  summary: 'Make a definition from a BPMN file',
  help: `fachwerk import FILE [--out FILE] [--json]

  FILE         BPMN 2.0 XML
  --out FILE   where the definition goes; the report is printed
  --json       the report as JSON; without --out both, as {"definition", "report"}

The report lists what is not executed, was changed, or has to be completed, with reason and what to do.
Exit code 0: imported. 2: refused, nothing is written.`,
  async run(args) {
    const options = { json: { type: 'boolean' }, out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const file = onlyArgument(positionals, 'FILE')
    return importFile({ file, ...values }, processTerminal())
  },
}

export interface ImportArguments {
  readonly file: string
  /** Where the definition goes; when left out to the output, and the report to what is said. */
  readonly out?: string
  readonly json?: boolean
}

export async function importFile(
  { file, out, json = false }: ImportArguments,
  terminal: Terminal,
): Promise<Exit> {
  if (!isFile(file, terminal)) return exit.failed
  const imported = await importBpmn(readXmlFile(file))
  if ('problem' in imported) return refuse(() => tell(file, imported.problem, terminal))
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

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function refuse(tell: () => void): Exit {
  tell()
  return exit.failed
}

function tell(file: string, { text, line, column }: ImportProblem, terminal: Terminal): void {
  const place = line === undefined || column === undefined ? '' : `:${line}:${column}`
  terminal.say.write(`${file}${place}: ${inLanguage(text, terminal.language)}\n`)
}

function linesOf(entry: ReportEntry, { language }: Terminal): string {
  const { element, elementType, severity, reason, action } = entry
  const head = [commandTexts[language].imports[severity], element ?? '–', `[${elementType}]`].join(
    '  ',
  )
  return `${head}\n  ${inLanguage(reason, language)}\n  ${inLanguage(action, language)}\n`
}
