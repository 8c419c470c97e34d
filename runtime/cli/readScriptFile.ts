import { scenarioSchema } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Wanted } from '#shared/simulation/plan.ts'
import { readScript } from '#shared/simulation/readScript.ts'
import { checked, readJson } from './readJsonFile.ts'
import { sayScriptProblems } from './runTexts.ts'
import type { Terminal } from './terminal.ts'

export type RunScript = Pick<Wanted, 'script' | 'scenario'>

/** A script or a sample case; nothing without one, undefined after telling what is wrong with it. */
export function readScriptFile(
  { scenarios }: Definition,
  given: string | undefined,
  terminal: Terminal,
): RunScript | undefined {
  if (given === undefined) return {}
  const own = Object.hasOwn(scenarios, given) ? scenarios[given] : undefined
  if (own !== undefined) return { scenario: own }
  const json = readJson(given, terminal)
  if (json === undefined) return undefined
  if (isScenario(json.value)) {
    const wrong = { schema: scenarioSchema, wrong: noScenario(given) }
    const scenario = checked(json.value, wrong, terminal)
    return scenario && { scenario }
  }
  const read = readScript(json.value)
  if ('script' in read) return read
  sayScriptProblems(terminal, given, read.problems)
  return undefined
}

const noScenario =
  (file: string) =>
  (texts: { readonly notAScenario: (file: string) => string }): string =>
    texts.notAScenario(file)

/** No script has these members. */
function isScenario(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  return ['today', 'sources', 'forms'].some((member) => Object.hasOwn(json, member))
}
