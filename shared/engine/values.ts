import { toSchema } from '../feel/coerce.ts'
import type { Json } from '../model/json.ts'
import { schemaAt } from '../model/schema.ts'
import type { Graph } from './graph.ts'
import type { Values } from './writing.ts'

export interface Problem {
  readonly path: string
  readonly problem: string
}

/** Values by path as the case data wants them, with what is wrong for the others. */
export function accept(
  { definition, caseData }: Pick<Graph, 'definition' | 'caseData'>,
  values: Values,
) {
  const accepted: Record<string, Json> = {}
  const problems: Problem[] = []
  for (const [path, value] of Object.entries(values)) {
    const schema = schemaAt(caseData, path, definition.types)
    const checked = schema === undefined ? unknown : toSchema(value, schema, definition.types)
    if ('problem' in checked) problems.push({ path, problem: checked.problem.de })
    else accepted[path] = checked.value
  }
  return { values: accepted, problems }
}

const unknown = { problem: { de: 'Diese Angabe gibt es nicht.' } }
