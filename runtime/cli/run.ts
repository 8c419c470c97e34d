import { parseArgs } from 'node:util'
import { readDay } from '#shared/model/calendar.ts'
import type { Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema, type JsonObject } from '#shared/model/json.ts'
import type { Language } from '#shared/model/localised.ts'
import type { Ending } from '#shared/simulation/ending.ts'
import type { Line } from '#shared/simulation/lines.ts'
import { planOf, type Wanted } from '#shared/simulation/plan.ts'
import { play, type Plan } from '#shared/simulation/play.ts'
import { scriptJsonSchema } from '#shared/simulation/script.ts'
import { deviationsOf } from '#shared/simulation/simulate.ts'
import { commandTexts } from '#shared/text/commands.ts'
import type { CliCommand } from './command.ts'
import { placeNamed } from './placeNamed.ts'
import { readDefinition } from './readDefinition.ts'
import { readJsonFile } from './readJsonFile.ts'
import { onlyArgument } from './onlyArgument.ts'
import { readScriptFile, type RunScript } from './readScriptFile.ts'
import { isDecisions, runDecisions } from './runDecisions.ts'
import { runExit, type RunExit } from './runExit.ts'
import { sayEnding, sayRefusal } from './runTexts.ts'
import { processTerminal, say, type CommandTexts, type Terminal } from './terminal.ts'
import { writeJson } from '#shared/model/jsonText.ts'

export const run: CliCommand = {
  summary: 'Run a definition, a BPMN or a DMN file on a virtual clock, one JSON object per event',
  help: `fachwerk run FILE [--data FILE] [--script FILE] [--process ID] [--until PT1H] [--state BW]
fachwerk run FILE [--data FILE] [--decision ID]

  FILE             a definition, BPMN 2.0 XML, or DMN 1.2 to 1.5 XML
  --data FILE      variables at the start, as a JSON object
  --script FILE    what people, systems and the world do, as JSON (--schema prints its schema);
                   or a sample case of the definition, as a file or by its id
  --process ID     the process to begin
  --decision ID    the decision or decision service to decide, by id or name; of a DMN file, when left
                   out, every decision that no other requires. Each is one object: what it yields, and
                   the rows of tables that decided with what they were chosen by
  --until TIME     duration after which the clock stands still, such as PT1H
  --today DATE     legal date of the beginning; today when left out
  --state STATE    whose holidays count, such as BW; only those of all states when left out
  --schema         print the JSON Schema of a script

Nobody is asked or told, and waiting takes no time. Without a script everything that waits for somebody
is done at once and yields nothing, and timers fire when they are due.
Exit code 0: completed. 2: waits for ever. 3: incident. 4: failed. 1: refused, nothing was run.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const terminal = processTerminal()
    const { schema = false, today = new Date().toISOString().slice(0, 10), ...given } = values
    if (schema) {
      terminal.out.write(`${JSON.stringify(scriptJsonSchema(), null, 2)}\n`)
      return runExit.completed
    }
    return runFile({ file: onlyArgument(positionals, 'FILE'), today, ...given }, terminal)
  },
}

const text = { type: 'string' } as const
const options = {
  data: text,
  script: text,
  process: text,
  decision: text,
  until: text,
  today: text,
  state: text,
  schema: { type: 'boolean' },
} as const

export interface RunArguments extends Pick<Wanted, 'process' | 'until' | 'today'> {
  readonly file: string
  /** Decides this instead of running a process. */
  readonly decision?: string
  /** Case data at the start, as a JSON file. */
  readonly data?: string
  /** A script or a scenario as a JSON file, or the id of a scenario of the definition. */
  readonly script?: string
  /** "BW": whose holidays count. */
  readonly state?: string
}

/** Runs a file on a virtual clock, one JSON object per event. */
export async function runFile(
  { state, ...asked }: RunArguments,
  terminal: Terminal,
): Promise<RunExit> {
  if (readDay(asked.today) === undefined) {
    say(terminal, (texts) => texts.notADay(asked.today))
    return runExit.refused
  }
  const place = placeNamed(state, terminal)
  return place === undefined ? runExit.refused : runAt({ ...asked, ...place }, terminal)
}

type Placed = Omit<RunArguments, 'state'> & Pick<Wanted, 'holidays'>

async function runAt(given: Placed, terminal: Terminal): Promise<RunExit> {
  const definition = await readDefinition(given.file, terminal)
  if (definition === undefined) return runExit.refused
  if (given.decision !== undefined || isDecisions(definition)) {
    const facts = readData(given, terminal)
    return facts === undefined
      ? runExit.refused
      : runDecisions(definition, { ...given, facts }, terminal)
  }
  const script = readScriptFile(definition, given.script, terminal)
  const data = readData(given, terminal)
  if (script === undefined || data === undefined) return runExit.refused
  return runDefinition(definition, { given, script, data }, terminal)
}

interface Read {
  readonly given: Placed
  readonly script: RunScript
  readonly data: JsonObject
}

function runDefinition(
  definition: Definition,
  { given, script, data }: Read,
  terminal: Terminal,
): RunExit {
  const { file: _file, data: _data, script: _script, decision: _decision, ...wanted } = given
  const planned = planOf({ definition, ...wanted, ...script, data })
  if ('refusal' in planned) {
    sayRefusal(terminal, planned.refusal, given)
    return runExit.refused
  }
  const { plan, leftOut } = planned
  if (leftOut.length > 0) say(terminal, (texts) => texts.leftOut(leftOut.join(', ')))
  const ending = print(plan, terminal)
  sayEnding(terminal, ending)
  return differs(script, ending, terminal) ? runExit.failed : runExit[ending.outcome]
}

function readData({ data }: RunArguments, terminal: Terminal): JsonObject | undefined {
  if (data === undefined) return {}
  const wrong = (texts: CommandTexts) => texts.notAnObject(data)
  return readJsonFile(data, { schema: jsonObjectSchema, wrong }, terminal)
}

/** Lines that go out together. */
const together = 500

function print(plan: Plan, { out, language }: Terminal): Ending {
  const running = play(plan)
  let lines: string[] = []
  for (let next = running.next(); ; next = running.next()) {
    if (next.done !== true) lines.push(`${writeJson(inWords(next.value, language))}\n`)
    if (next.done === true || lines.length === together) {
      out.write(lines.join(''))
      lines = []
    }
    if (next.done === true) return next.value
  }
}

/** What went wrong, in the language of who reads it. */
function inWords(line: Line, language: Language): Line {
  if (line.type !== 'incident') return line
  return { ...line, message: commandTexts[language].incident(line.code, line.message) }
}

/** From what a sample case expects of its end. */
function differs({ scenario }: RunScript, { outcome, first }: Ending, terminal: Terminal): boolean {
  if (scenario === undefined || outcome !== 'completed') return false
  const different = Object.entries(deviationsOf(scenario, first))
  for (const [path, found] of different) {
    say(terminal, (texts) => texts.deviates(path, writeJson(found)))
  }
  return different.length > 0
}
