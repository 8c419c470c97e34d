import { parseArgs } from 'node:util'
import { lint, type Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { ranIn, withCases } from '#shared/scenarios/findings.ts'
import { commandTexts } from '#shared/text/commands.ts'
import type { CliCommand } from './command.ts'
import { placeNamed } from './placeNamed.ts'
import { readOwnDefinition } from './readDefinition.ts'
import { onlyArgument } from './onlyArgument.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'

export const check: CliCommand = {
  summary: 'List everything the checker finds in a definition, and run its test cases',
  help: `fachwerk check FILE [--state STATE] [--json]

  FILE           a definition
  --state STATE  whose holidays count, such as BW; only those of all states when left out
  --json         the findings as JSON

Test cases are the scenarios of the definition that expect something.
Exit code 0: no errors, and every test case runs as expected. 1: otherwise. 2: not a definition.`,
  async run(args) {
    const options = { json: { type: 'boolean' }, state: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const file = onlyArgument(positionals, 'FILE')
    const { json = false, state } = values
    return checkFile({ file, json, ...(state === undefined ? {} : { state }) }, processTerminal())
  },
}

/** Every finding with element, rule, severity and fix. */
export async function checkFile(
  { file, json, state }: { readonly file: string; readonly json: boolean; readonly state?: string },
  terminal: Terminal,
): Promise<Exit> {
  const definition = readOwnDefinition(file, terminal)
  if (definition === undefined) return exit.failed
  const place = placeNamed(state, terminal)
  if (place === undefined) return exit.failed
  const ran = ranIn(definition, place.holidays)
  const findings = withCases(lint(definition), definition, ran)
  if (json) terminal.out.write(`${JSON.stringify(findings, null, 2)}\n`)
  else if (findings.length === 0) say(terminal, (texts) => texts.noFindings)
  else for (const finding of findings) terminal.out.write(lineOf(finding, definition, terminal))
  const isFlawed = findings.some(
    ({ rule, severity }) => rule === 'scenario' || severity === 'error',
  )
  return isFlawed ? exit.finding : exit.ok
}

function lineOf(finding: Finding, definition: Definition, { language }: Terminal): string {
  const texts = commandTexts[language]
  const { severity, element, pointer, at, rule, title, text, fix } = finding
  const place = `${element ?? pointer}${at === undefined ? '' : `:${at.line}:${at.column}`}`
  const cell = cellAt(pointer, definition)
  const lines = [
    `${texts.severity[severity]}  ${place}  ${inLanguage(title, language)} [${rule}]`,
    `  ${inLanguage(text, language)}`,
    ...(cell === undefined ? [] : [`  ${texts.cell(cell.row, inLanguage(cell.column, language))}`]),
    ...(fix === undefined ? [] : [`  ${texts.fix(inLanguage(fix.label, language))}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** The cell of a table that a pointer leads to, as people count. */
function cellAt(pointer: string, { decisions }: Definition) {
  const [part, id, rows, row, side, column] = namesIn(pointer)
  if (part !== 'decisions' || rows !== 'rows' || column === undefined) return undefined
  const table = referred(decisions, id)
  const columns = side === 'when' ? table?.inputs : table?.outputs
  const found = columns?.find((one) => one.id === column)
  return found && { row: Number(row) + 1, column: found.label }
}
