import { parseArgs } from 'node:util'
import { compile, type Diagnostic } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { readDay } from '#shared/model/calendar.ts'
import { jsonObjectSchema, type JsonObject } from '#shared/model/json.ts'
import { writeJson } from '#shared/model/jsonText.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { CliCommand } from './command.ts'
import { onlyArgument } from './onlyArgument.ts'
import { readJsonFile } from './readJsonFile.ts'
import {
  exit,
  processTerminal,
  say,
  type CommandTexts,
  type Exit,
  type Terminal,
} from './terminal.ts'

export const feel: CliCommand = {
  summary: 'Evaluate a FEEL expression',
  help: `fachwerk feel EXPRESSION [--data FILE] [--today DATE]

  EXPRESSION    such as 'sum(amounts) * 0.19'
  --data FILE   the names it may use, as a JSON object
  --today DATE  what today() yields; today when left out

Prints the value as JSON, and what is to be said of the expression, with its place.
Exit code 0: a value. 1: an error, no value. 2: no FEEL, nothing was evaluated.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { today = new Date().toISOString().slice(0, 10), ...given } = values
    const text = onlyArgument(positionals, 'EXPRESSION')
    return evaluateText({ text, today, ...given }, processTerminal())
  },
}

const options = { data: { type: 'string' }, today: { type: 'string' } } as const

interface Asked {
  readonly text: string
  readonly today: string
  readonly data?: string
}

/** Writes what an expression yields, and on the other stream what was wrong. */
export function evaluateText({ text, today, data: file }: Asked, terminal: Terminal): Exit {
  if (readDay(today) === undefined) {
    say(terminal, (texts) => texts.notADay(today))
    return exit.failed
  }
  const data = file === undefined ? {} : readData(file, terminal)
  if (data === undefined) return exit.failed
  const expression = compile(text, { kind: 'expression', scope: scopeOf(data) })
  const { canRun } = expression
  const { value, diagnostics } = canRun
    ? expression.evaluate(data, { now: `${today}T12:00:00Z`, today })
    : { value: undefined, diagnostics: expression.diagnostics }
  for (const one of diagnostics) terminal.say.write(lineOf(one, terminal))
  if (value === undefined) return canRun ? exit.finding : exit.failed
  terminal.out.write(`${writeJson(value)}\n`)
  return exit.ok
}

function readData(file: string, terminal: Terminal): JsonObject | undefined {
  const wrong = ({ notAnObject }: CommandTexts) => notAnObject(file)
  return readJsonFile(file, { schema: jsonObjectSchema, wrong }, terminal)
}

/** Names of any kind. */
function scopeOf(data: JsonObject): Scope {
  const properties = Object.fromEntries(Object.keys(data).map((name) => [name, {}]))
  return { schema: { type: 'object', properties }, types: {} }
}

function lineOf({ message, from, to }: Diagnostic, { language }: Terminal): string {
  return `${from + 1}–${to}: ${inLanguage(message, language)}\n`
}
