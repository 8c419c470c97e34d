import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { Schema } from '../model/schema.ts'
import type { PlacedElement } from './drawing.ts'
import { outputScope } from './elementExpressions.ts'
import { scopeOf } from './elementScope.ts'
import { dataSchema } from './field.ts'
import { inFlowOrder } from './flowOrder.ts'
import { decisionRows, formRows, letterRows } from './contentRows.ts'
import { mappingRows, type Filled } from './mappingRows.ts'
import { oncePerSubject, type Subject } from './subject.ts'
import type { ViewRow } from './viewRow.ts'

export const viewKinds = ['request', 'response', 'form', 'decision', 'letter'] as const
export type ViewKind = (typeof viewKinds)[number]

/**
 * One place where values flow: what a step takes or yields, what a form shows, what a table looks at, what stands in
 * a letter. They are stored where they belong, each in its own way; here they are one thing, `target ← expression`.
 */
export interface MappingView {
  /** Of the mapping where there is one: "personRequest", else "form:details" and the like. */
  readonly id: string
  /** What it is called while the step has no mapping: "main.getPerson.input". */
  readonly step?: string
  readonly kind: ViewKind
  readonly title: Localised
  /** Nowhere in the drawing when undefined. */
  readonly placed: PlacedElement | undefined
  readonly rows: readonly ViewRow[]
  /** What can be filled besides. Undefined where nothing can be added. */
  readonly filled: Filled | undefined
  /** What the source of a request asks for: each of its values is a row. */
  readonly asked?: Schema
}

/** In the order of the drawing; mappings that no step uses come last. */
export function mappingViews(subject: Subject): readonly MappingView[] {
  const seen = new Set<string>()
  const views = inFlowOrder(subject.drawings).flatMap((placed) => viewsAt(placed, subject))
  const used = views.filter(({ id }) => !seen.has(id) && seen.add(id))
  return [...used, ...unusedViews(seen, subject)]
}

export function viewsAt(placed: PlacedElement, subject: Subject): readonly MappingView[] {
  const known = viewsIn(subject)
  const found = known.get(placed)
  if (found !== undefined) return found
  const views = [
    ...requestView(placed, subject),
    ...contentViews(placed, subject),
    ...responseView(placed, subject),
  ]
  known.set(placed, views)
  return views
}

const viewsIn = oncePerSubject(() => new Map<PlacedElement, readonly MappingView[]>())

function requestView(placed: PlacedElement, subject: Subject): readonly MappingView[] {
  const { element } = placed
  const { definition } = subject
  const id = 'input' in element ? element.input : undefined
  const schema = requestOf(placed, definition)
  const isAsked = element.type === 'serviceTask' && hasMembers(schema)
  if (id === undefined && !isAsked) return []
  const mapping = referred(definition.mappings, id)
  const filled = { schema, scope: scopeOf(placed, subject), group: groupOf(placed, definition) }
  return [
    {
      id: id ?? stepId(placed, 'input'),
      step: stepId(placed, 'input'),
      kind: 'request',
      title: mapping?.title ?? element.name,
      placed,
      rows: mappingRows(mapping, { ...filled, mapping: id, isWhole: isAsked }),
      ...(isAsked ? { asked: schema, filled: undefined } : { filled }),
    },
  ]
}

function responseView(placed: PlacedElement, subject: Subject): readonly MappingView[] {
  const { element } = placed
  const { definition } = subject
  const id = 'output' in element ? element.output : undefined
  if (id === undefined && !yieldsSomething(placed, definition)) return []
  const mapping = referred(definition.mappings, id)
  const filled = {
    schema: dataSchema(definition),
    scope: outputScope(placed, subject),
    group: groupOf(placed, definition),
  }
  return [
    {
      id: id ?? stepId(placed, 'output'),
      step: stepId(placed, 'output'),
      kind: 'response',
      title: mapping?.title ?? element.name,
      placed,
      rows: mappingRows(mapping, { ...filled, mapping: id, isWhole: false }),
      filled,
    },
  ]
}

function contentViews(placed: PlacedElement, subject: Subject): readonly MappingView[] {
  const { element } = placed
  const { forms, decisions, letters } = subject.definition
  const at = { placed, filled: undefined } as const
  const scope = scopeOf(placed, subject)
  if (element.type === 'userTask') {
    const form = referred(forms, element.form)
    if (element.form === undefined || form === undefined) return []
    const rows = formRows(element.form, form, { scope, subject })
    return [{ ...at, id: `form:${element.form}`, kind: 'form', title: form.title, rows }]
  }
  if (element.type === 'businessRuleTask') {
    const decision = referred(decisions, element.decision)
    if (element.decision === undefined || decision === undefined) return []
    const rows = decisionRows(element.decision, decision, scope)
    if (rows.length === 0) return []
    return [
      { ...at, id: `decision:${element.decision}`, kind: 'decision', title: decision.title, rows },
    ]
  }
  const letter = element.type === 'sendTask' ? referred(letters, element.letter) : undefined
  if (element.type !== 'sendTask' || element.letter === undefined || letter === undefined) return []
  const rows = letterRows(element.letter, letter, scope)
  return [{ ...at, id: `letter:${element.letter}`, kind: 'letter', title: letter.title, rows }]
}

function unusedViews(used: ReadonlySet<string>, subject: Subject): readonly MappingView[] {
  const { definition, scope } = subject
  return Object.entries(definition.mappings)
    .filter(([id]) => !used.has(id))
    .map(([id, mapping]) => {
      const filled = { schema: dataSchema(definition), scope, group: mapping.title }
      const rows = mappingRows(mapping, { ...filled, mapping: id, isWhole: false })
      return { id, kind: 'response', title: mapping.title, placed: undefined, rows, filled }
    })
}

function stepId({ process, id }: PlacedElement, side: 'input' | 'output'): string {
  return `${process}.${id}.${side}`
}

function requestOf({ element }: PlacedElement, definition: Definition): Schema {
  if (element.type === 'serviceTask')
    return referred(definition.sources, element.source)?.request ?? {}
  if (element.type === 'callActivity' && element.service === undefined)
    return dataSchema(definition)
  return {}
}

function yieldsSomething({ element }: PlacedElement, definition: Definition): boolean {
  if (element.type === 'serviceTask') {
    const source = referred(definition.sources, element.source)
    return source !== undefined && !source.writes && hasMembers(source.response)
  }
  if (element.type === 'businessRuleTask') return element.decision !== undefined
  return element.type === 'scriptTask' && element.script !== undefined
}

function hasMembers({ properties, $ref }: Schema): boolean {
  return $ref !== undefined || Object.keys(properties ?? {}).length > 0
}

function groupOf({ element }: PlacedElement, { sources }: Definition): Localised {
  const source = element.type === 'serviceTask' ? referred(sources, element.source) : undefined
  return source?.title ?? element.name
}
