import type { Definition } from '#shared/model/definition.ts'
import { without } from '../records.ts'

/** Forms, letters, tables and mappings that were in use before and are not any more. */
export function unusedContent(before: Definition, after: Definition): Definition {
  const was = usedBy(before)
  const is = usedBy(after)
  const lost = (kind: keyof Used): string[] => [...was[kind]].filter((id) => !is[kind].has(id))
  return {
    ...after,
    forms: without(after.forms, lost('forms')),
    letters: without(after.letters, lost('letters')),
    decisions: without(after.decisions, lost('decisions')),
    mappings: without(after.mappings, lost('mappings')),
  }
}

interface Used {
  readonly forms: Set<string>
  readonly letters: Set<string>
  readonly decisions: Set<string>
  readonly mappings: Set<string>
}

function usedBy(definition: Definition): Used {
  const used: Used = {
    forms: new Set(),
    letters: new Set(),
    decisions: new Set(),
    mappings: new Set(),
  }
  for (const process of Object.values(definition.processes)) {
    for (const element of Object.values(process.elements)) {
      if (element.type === 'userTask') add(used.forms, element.form)
      if (element.type === 'sendTask') add(used.letters, element.letter)
      if (element.type === 'businessRuleTask') add(used.decisions, element.decision)
      if ('input' in element) add(used.mappings, element.input)
      if ('output' in element) add(used.mappings, element.output)
    }
  }
  for (const id of requiredIn(definition)) used.decisions.add(id)
  return used
}

/** What other decisions need, or decision services offer. */
function requiredIn(definition: Definition): readonly string[] {
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  return [
    ...[decisions, boxedDecisions, knowledge].flatMap((records) =>
      Object.values(records).flatMap(({ requires = [] }) => requires),
    ),
    ...Object.values(decisionServices).flatMap(({ outputs, encapsulated }) => [
      ...outputs,
      ...encapsulated,
    ]),
  ]
}

function add(ids: Set<string>, id: string | undefined): void {
  if (id !== undefined) ids.add(id)
}
