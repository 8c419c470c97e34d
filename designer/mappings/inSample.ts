import { decide } from '#shared/decisions/decide.ts'
import { compile } from '#shared/feel/compile.ts'
import type { PlacedElement } from '#shared/lint/drawing.ts'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { Subject } from '#shared/lint/subject.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { compileMapping, evaluateRow } from '#shared/mappings/evaluate.ts'
import { usualItem } from '#shared/mappings/place.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { valueAt } from '#shared/model/path.ts'
import { referred } from '#shared/model/referred.ts'
import { schemaAt, type Schema } from '#shared/model/schema.ts'
import type { Sample } from '../simulation/sample.ts'

/** What a step yields in the sample case. */
function resultIn(
  { scenario, data, environment }: Sample,
  { element }: PlacedElement,
  { definition, scope }: Subject,
): Json | undefined {
  if (element.type === 'serviceTask') {
    const answer = referred(scenario.sources, element.source)
    return answer !== undefined && 'answer' in answer ? answer.answer : undefined
  }
  if (element.type === 'scriptTask' && element.script !== undefined)
    return compile(element.script, { kind: 'expression', scope }).evaluate(data, environment).value
  if (element.type !== 'businessRuleTask') return undefined
  if (element.decision === undefined) return undefined
  const decided = decide(definition, element.decision, { scope, data, environment })
  return 'value' in decided ? decided.value : undefined
}

export interface Shown {
  /** What goes in, one for each value that stands alone. */
  readonly taken: readonly Valued[]
  readonly result: Valued | undefined
  /** Why there is none. */
  readonly problem?: string
}

export interface Valued {
  readonly value: Json
  readonly schema: Schema
}

export interface Looking {
  readonly view: MappingView
  readonly sample: Sample
  /** What rows outside of lists see. */
  readonly base: JsonObject
  /** Which item of each list is looked at. */
  readonly itemAt: (list: string) => number
}

/** What the rows of a view see in the sample case: the data of the case and what the step yields. */
export function baseOf(view: MappingView, sample: Sample, subject: Subject): JsonObject {
  const result = view.placed === undefined ? undefined : resultIn(sample, view.placed, subject)
  return result === undefined ? sample.data : { ...sample.data, result }
}

/** The same, and the item of each list that a row is inside of. */
export function seenBy(row: ViewRow, { view, sample, base, itemAt }: Looking): JsonObject {
  if (row.each !== undefined) {
    const { text, scope } = row.each
    const items = compile(text, { kind: 'expression', scope }).evaluate(base, sample.environment)
    const [item = null] = Array.isArray(items.value) ? items.value : []
    return { ...base, item }
  }
  if (row.depth === 0) return base
  const seen: Record<string, Json> = { ...base }
  for (const list of listsAround(row, view)) {
    const items = evaluated(list, seen, sample)
    const item = Array.isArray(items) ? items[itemAt(list.key)] : undefined
    seen[list.row.item ?? usualItem] = item ?? null
  }
  return seen
}

/** From the outermost one on. */
function listsAround({ key }: ViewRow, { rows }: MappingView): readonly ViewRow[] {
  const parts = key.split('[].')
  return parts.slice(1).flatMap((_, index) => {
    const list = parts.slice(0, index + 1).join('[].')
    return rows.find((one) => one.key === list) ?? []
  })
}

/** How many items the list of a row has. */
export function countIn(row: ViewRow, looking: Looking): number {
  const items = evaluated(row, seenBy(row, looking), looking.sample)
  return Array.isArray(items) ? items.length : 0
}

function evaluated({ row, scope }: ViewRow, seen: JsonObject, { environment }: Sample) {
  if (row.value === undefined) return undefined
  return compile(row.value, { kind: 'expression', scope }).evaluate(seen, environment).value
}

export function shownOf(row: ViewRow, looking: Looking): Shown {
  const { value } = row.row
  if (value === undefined) return { taken: [], result: undefined }
  const seen = seenBy(row, looking)
  const { scope } = row
  const { reads, schema: found } = compile(value, { kind: 'expression', scope })
  const inOrder = reads.toSorted((a, b) => value.indexOf(a) - value.indexOf(b))
  const taken = inOrder.flatMap((path): Valued[] => {
    const read = valueAt(seen, path)
    return read === undefined || read === null
      ? []
      : [{ value: read, schema: schemaAt(scope.schema, path, scope.types) ?? {} }]
  })
  const schema = row.schema ?? {}
  const [compiled] = compileMapping(
    { rows: { target: { ...row.row, value } } },
    { scope, target: () => schema },
  )
  if (compiled === undefined) return { taken, result: undefined }
  const outcome = evaluateRow(compiled, {
    data: seen,
    environment: looking.sample.environment,
    types: scope.types,
  })
  if ('failure' in outcome) return { taken, result: undefined, problem: outcome.failure.message }
  const shownSchema = isPlain(schema) ? (found ?? schema) : schema
  return {
    taken,
    result:
      outcome.value === undefined || outcome.value === null
        ? undefined
        : { value: outcome.value, schema: shownSchema },
  }
}

function isPlain({ type, $ref }: Schema): boolean {
  return type === undefined && $ref === undefined
}
