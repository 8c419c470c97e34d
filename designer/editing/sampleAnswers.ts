import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'
import { setValueAt } from '#shared/model/path.ts'
import { mapRecord, without } from './records.ts'

interface Answered {
  readonly source: string
  readonly form: string
  /** By the path that was asked in the form: where the answer of the source has it. */
  readonly answers: Readonly<Record<string, string>>
  /** People are asked as well. */
  readonly staysAsked?: boolean
}

/** What people answered in the sample cases is what the source answers there now. */
export function answeredBySource(
  definition: Definition,
  { source, form, answers, staysAsked = false }: Answered,
): Definition {
  const scenarios = mapRecord(definition.scenarios, (scenario) => {
    const given = scenario.forms[form] ?? {}
    const known = Object.entries(answers).filter(([path]) => Object.hasOwn(given, path))
    const before = scenario.sources[source]
    if (known.length === 0 || (before !== undefined && 'error' in before)) return scenario
    const answer: Record<string, Json> = copyOf(before?.answer)
    for (const [path, at] of known) setValueAt(answer, at, given[path] ?? null)
    const left = staysAsked ? given : without(given, Object.keys(answers))
    return {
      ...scenario,
      sources: { ...scenario.sources, [source]: { answer } },
      forms: { ...scenario.forms, [form]: left },
    }
  })
  return { ...definition, scenarios }
}

function copyOf(answer: Json | undefined): JsonObject {
  return isJsonObject(answer) ? structuredClone(answer) : {}
}
