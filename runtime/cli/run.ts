import { parseArgs } from 'node:util'
import { scenarioSchema, type Scenario } from '#shared/model/content.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema, type JsonObject } from '#shared/model/json.ts'
import { createSimulation, deviations, next, pendingOf } from '#shared/simulation/simulate.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import type { CliCommand } from './command.ts'
import { readJsonFile } from './readJsonFile.ts'
import { onlyArgument } from './onlyArgument.ts'
import {
  exit,
  processTerminal,
  say,
  type CommandTexts,
  type Exit,
  type Terminal,
} from './terminal.ts'

export const run: CliCommand = {
  summary: 'Run a definition without server, one JSON object per event',
  help: `fachwerk run FILE [--data data.json] [--script script.json]

  FILE             a definition
  --data FILE      case data at the start
  --script FILE    what sources answer and people fill in, or the id of a scenario of the definition

The clock is virtual: nobody is asked or told, and waiting takes no time.
Exit code 0: the case ended as expected. 1: it waits, or ended otherwise. 2: it could not run.`,
  async run(args) {
    const options = { data: { type: 'string' }, script: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const file = onlyArgument(positionals, 'FILE')
    const today = new Date().toISOString().slice(0, 10)
    return runFile({ file, today, ...values }, processTerminal())
  },
}

export interface RunArguments {
  readonly file: string
  /** Case data at the start, as a JSON file. */
  readonly data?: string
  /** What sources answer and people fill in: a JSON file, or the id of a scenario of the definition. */
  readonly script?: string
  /** Legal date of the start, when no script names one. */
  readonly today: string
}

/** A case on a virtual clock, one JSON object per engine event. */
export async function runFile(given: RunArguments, terminal: Terminal): Promise<Exit> {
  const { file } = given
  const definition = readJsonFile(
    file,
    { schema: definitionSchema, wrong: (texts) => texts.notADefinition(file) },
    terminal,
  )
  if (definition === undefined) return exit.failed
  const scenario = readScript(definition, given, terminal)
  const data = readData(given, terminal)
  if (scenario === undefined || data === undefined) return exit.failed
  return report(play(createSimulation(definition, scenario, data), terminal), terminal)
}

function readScript(
  definition: Definition,
  { script, today }: RunArguments,
  terminal: Terminal,
): Scenario | undefined {
  if (script === undefined)
    return { title: { de: 'Ohne Antworten' }, today, sources: {}, forms: {} }
  const own = Object.hasOwn(definition.scenarios, script) ? definition.scenarios[script] : undefined
  if (own !== undefined) return own
  const wanted = {
    schema: scenarioSchema,
    wrong: (texts: CommandTexts) => texts.notAScenario(script),
  }
  return readJsonFile(script, wanted, terminal)
}

function readData({ data }: RunArguments, terminal: Terminal): JsonObject | undefined {
  if (data === undefined) return {}
  return readJsonFile(
    data,
    { schema: jsonObjectSchema, wrong: (texts) => texts.notJson(data) },
    terminal,
  )
}

const longest = 500

function play(start: Simulation, { out }: Terminal): Simulation {
  let current = start
  let shown = 0
  for (let left = longest; left > 0; left--) {
    for (const { events, at } of current.steps.slice(shown)) {
      for (const event of events) out.write(`${JSON.stringify({ at, ...event })}\n`)
    }
    shown = current.steps.length
    const following = next(current)
    if (following === current || following.rejection !== undefined) return following
    current = following
  }
  return current
}

function report(simulation: Simulation, terminal: Terminal): Exit {
  const { rejection } = simulation
  if (rejection !== undefined) {
    say(terminal, (texts) => texts.refused(rejection.code))
    return exit.failed
  }
  const instance = simulation.steps.at(-1)?.instance
  if (instance?.status === 'active') {
    const { tasks, messages, timers } = pendingOf(simulation)
    const waits = [...tasks, ...messages, ...timers].map(({ element }) => element)
    const stuck = Object.values(instance.incidents).map(
      ({ element, incident }) => `${element} (${incident.message})`,
    )
    say(terminal, (texts) => texts.waitsFor([...stuck, ...waits].join(', ')))
    return exit.finding
  }
  const different = Object.entries(deviations(simulation))
  for (const [path, found] of different) {
    say(terminal, (texts) => texts.deviates(path, JSON.stringify(found)))
  }
  return different.length > 0 ? exit.finding : exit.ok
}
