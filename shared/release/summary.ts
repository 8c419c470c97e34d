import type { Decision, Form, Letter } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import { canonicalForm } from '../model/hash.ts'
import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import { flatRows } from '../model/mappingRows.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import { deadlineDetails, type DeadlineDetail } from './deadlineChanges.ts'

export type Effect = 'added' | 'changed' | 'removed'

export const topics = [
  'step',
  'branch',
  'form',
  'decision',
  'letter',
  'mapping',
  'deadline',
  'field',
  'page',
  'scenario',
  'waiver',
  'drawing',
] as const

/** One thing the department changed, for people: what it is, what became of it, and the particulars. */
export interface BusinessChange {
  readonly topic: (typeof topics)[number]
  readonly effect: Effect
  readonly title: Localised
  readonly details: readonly Detail[]
}

export type Detail =
  | { readonly kind: 'renamed'; readonly from: Localised }
  | { readonly kind: 'questions'; readonly from: number; readonly to: number }
  | { readonly kind: 'value'; readonly name: Localised; readonly from: string; readonly to: string }
  | { readonly kind: 'part'; readonly effect: Effect; readonly name: Localised }
  | { readonly kind: 'moved'; readonly from: Localised | null; readonly to: Localised | null }
  | DeadlineDetail
  | { readonly kind: 'settings' }

/** What only concerns the department, between the released definition and the submitted one. */
export function businessChanges(before: Definition, after: Definition): readonly BusinessChange[] {
  const changes = [
    ...pageChanges(before, after),
    ...stepChanges(before, after),
    ...branchChanges(before, after),
    ...recordChanges('form', [before.forms, after.forms], formDetails),
    ...recordChanges('decision', [before.decisions, after.decisions], decisionDetails),
    ...(['boxedDecisions', 'knowledge', 'decisionServices', 'decisionModels'] as const).flatMap(
      (part) => recordChanges('decision', [before[part] ?? {}, after[part] ?? {}], () => []),
    ),
    ...recordChanges('letter', [before.letters, after.letters], letterDetails),
    ...recordChanges('mapping', [before.mappings, after.mappings], mappingDetails),
    ...recordChanges('deadline', [before.deadlines, after.deadlines], (from, to) =>
      deadlineDetails([from, to], [before, after]),
    ),
    ...fieldChanges(before, after),
    ...recordChanges('scenario', [before.scenarios, after.scenarios], () => []),
    ...recordChanges('waiver', [before.waivers ?? {}, after.waivers ?? {}], () => []),
  ]
  const onlyDrawing = changes.length === 0 && !same(drawnIn(before), drawnIn(after))
  return onlyDrawing
    ? [{ topic: 'drawing', effect: 'changed', title: after.title, details: [] }]
    : changes
}

type Records<T> = Readonly<Record<string, T>>

/** The records of both sides by id: who came, who went, who stayed and is different. */
function differences<T extends object>(
  before: Records<T>,
  after: Records<T>,
): { added: [string, T][]; removed: [string, T][]; changed: [string, T, T][] } {
  return {
    added: Object.entries(after).filter(([id]) => !Object.hasOwn(before, id)),
    removed: Object.entries(before).filter(([id]) => !Object.hasOwn(after, id)),
    changed: Object.entries(after).flatMap(([id, to]): [string, T, T][] => {
      const from = referred(before, id)
      return from === undefined || same(from, to) ? [] : [[id, from, to]]
    }),
  }
}

function recordChanges<T extends { readonly title: Localised }>(
  topic: BusinessChange['topic'],
  [before, after]: readonly [Records<T>, Records<T>],
  detailsOf: (from: T, to: T) => readonly Detail[],
): BusinessChange[] {
  const { added, removed, changed } = differences(before, after)
  return [
    ...added.map(([, { title }]): BusinessChange => ({
      topic,
      effect: 'added',
      title,
      details: [],
    })),
    ...changed.map(([, from, to]): BusinessChange => {
      const details = [...renamed(from.title, to.title), ...detailsOf(from, to)]
      return { topic, effect: 'changed', title: to.title, details: orSettings(details) }
    }),
    ...removed.map(([, { title }]): BusinessChange => ({
      topic,
      effect: 'removed',
      title,
      details: [],
    })),
  ]
}

function stepChanges(before: Definition, after: Definition): BusinessChange[] {
  const { added, removed, changed } = differences(stepsOf(before), stepsOf(after))
  return [
    ...added.map(([, step]): BusinessChange => ({
      topic: 'step',
      effect: 'added',
      title: step.element.name,
      details: [],
    })),
    ...changed.map(([, from, to]): BusinessChange => {
      const moved: Detail[] = same(from.lane, to.lane)
        ? []
        : [{ kind: 'moved', from: from.lane, to: to.lane }]
      const details = [...renamed(from.element.name, to.element.name), ...moved]
      return {
        topic: 'step',
        effect: 'changed',
        title: to.element.name,
        details: orSettings(details),
      }
    }),
    ...removed.map(([, step]): BusinessChange => ({
      topic: 'step',
      effect: 'removed',
      title: step.element.name,
      details: [],
    })),
  ]
}

interface Step {
  readonly element: Element
  readonly lane: Localised | null
}

function stepsOf(definition: Definition): Records<Step> {
  return Object.fromEntries(
    Object.entries(definition.processes).flatMap(([processId, process]) =>
      Object.entries(process.elements).map(([id, element]) => [
        `${processId}/${id}`,
        { element, lane: referred(process.lanes, element.lane)?.title ?? null },
      ]),
    ),
  )
}

/** Connections between steps that are on both sides: a new step brings its own. */
function branchChanges(before: Definition, after: Definition): BusinessChange[] {
  const known = stepsOf(before)
  const kept = Object.fromEntries(Object.entries(stepsOf(after)).filter(([id]) => id in known))
  return recordChanges('branch', [waysOf(before, kept), waysOf(after, kept)], () => [])
}

/** Named by the steps as they are called now, so that a new name is not a new connection. */
function waysOf(definition: Definition, kept: Records<Step>): Records<Way> {
  const ways = Object.entries(definition.processes).flatMap(([processId, process]) =>
    Object.values(process.flows).flatMap(({ source, target, name, condition }): [string, Way][] => {
      const ends = [kept[`${processId}/${source}`], kept[`${processId}/${target}`]] as const
      if (ends[0] === undefined || ends[1] === undefined) return []
      const title = wayTitle([ends[0].element.name, ends[1].element.name], name)
      const id = `${processId}/${source}/${target}/${name?.de ?? ''}`
      return [[id, { title, condition: condition ?? null }]]
    }),
  )
  return Object.fromEntries(ways)
}

interface Way {
  readonly title: Localised
  readonly condition: string | null
}

function wayTitle(
  [source, target]: readonly [Localised, Localised],
  name: Localised | undefined,
): Localised {
  const inWords = (language: Language): string => {
    const label = name === undefined ? '' : ` (${inLanguage(name, language)})`
    return `${inLanguage(source, language)} → ${inLanguage(target, language)}${label}`
  }
  return { de: inWords('de'), en: inWords('en') }
}

function formDetails(from: Form, to: Form): Detail[] {
  const [before, after] = [byId(from.questions), byId(to.questions)]
  const count: Detail[] =
    from.questions.length === to.questions.length
      ? []
      : [{ kind: 'questions', from: from.questions.length, to: to.questions.length }]
  const entries = to.questions.flatMap(({ id, entries: asked }) => {
    const known = before[id]?.entries
    return asked === undefined || known === undefined
      ? []
      : partDetails([byId(known.questions), byId(asked.questions)], ({ question }) => question)
  })
  return [...count, ...partDetails([before, after], ({ question }) => question), ...entries]
}

function drawnIn({ layout, decisionDrawings = {} }: Definition) {
  return { layout, decisionDrawings }
}

function decisionDetails(from: Decision, to: Decision): Detail[] {
  const { added, removed, changed } = differences(byId(from.rows), byId(to.rows))
  const rowName = (row: Row): Localised => row.reason ?? { de: describeRow(to, row) }
  return [
    ...changed.flatMap(([, before, after]) => rowDetails(to, [before, after], rowName(after))),
    ...added.map(([, row]): Detail => ({ kind: 'part', effect: 'added', name: rowName(row) })),
    ...removed.map(([, row]): Detail => ({ kind: 'part', effect: 'removed', name: rowName(row) })),
  ]
}

type Row = Decision['rows'][number]

function describeRow({ inputs }: Decision, { id, when }: Row): string {
  const tests = inputs.flatMap((input) => {
    const test = referred(when, input.id)
    return test === undefined || test === '-' ? [] : [`${input.label.de} ${test}`]
  })
  return tests.length === 0 ? id : tests.join(', ')
}

function rowDetails(
  { outputs }: Decision,
  [before, after]: readonly [Row, Row],
  name: Localised,
): Detail[] {
  const values = outputs.flatMap(({ id }): Detail[] => {
    const [from = '', to = ''] = [before.then[id], after.then[id]]
    return from === to ? [] : [{ kind: 'value', name, from: plain(from), to: plain(to) }]
  })
  return values.length > 0 ? values : [{ kind: 'part', effect: 'changed', name }]
}

/** A text literal reads better without its quotation marks. */
function plain(expression: string): string {
  return /^"[^"]*"$/.test(expression) ? expression.slice(1, -1) : expression
}

function letterDetails(from: Letter, to: Letter): Detail[] {
  return partDetails([byId(from.blocks), byId(to.blocks)], (block) => block.heading ?? block.text)
}

function mappingDetails(
  from: Definition['mappings'][string],
  to: Definition['mappings'][string],
): Detail[] {
  const named = (rows: typeof to.rows) =>
    Object.fromEntries(
      flatRows(rows).map(([target, whole]) => {
        const { rows: _inner, ...row } = whole
        return [target, { target, row }]
      }),
    )
  return partDetails([named(from.rows), named(to.rows)], ({ target }) => ({ de: target }))
}

function fieldChanges(before: Definition, after: Definition): BusinessChange[] {
  return recordChanges('field', [fieldsOf(before), fieldsOf(after)], () => [])
}

/** Case data by path, entered through the types, so that a field is named and not its container. */
function fieldsOf({ data, types }: Definition): Records<{ title: Localised; schema: Schema }> {
  const fields: [string, { title: Localised; schema: Schema }][] = []
  const visit = (path: string, schema: Schema, depth: number): void => {
    const { properties, ...own } = resolve(schema, types)
    if (properties !== undefined && depth < maximumDepth) {
      for (const [name, inner] of Object.entries(properties)) {
        visit(`${path}.${name}`, inner, depth + 1)
      }
    } else fields.push([path, { title: own.label ?? { de: path }, schema: own }])
  }
  for (const [name, schema] of Object.entries(data)) visit(name, schema, 0)
  return Object.fromEntries(fields)
}

const maximumDepth = 6

function pageChanges(before: Definition, after: Definition): BusinessChange[] {
  const page = ({ title, summary, legalBasis, portal, leika }: Definition) => ({
    title,
    details: { summary, legalBasis, portal: portal ?? null, leika },
  })
  const [from, to] = [page(before), page(after)]
  if (same(from, to)) return []
  const details = orSettings(renamed(from.title, to.title))
  return [{ topic: 'page', effect: 'changed', title: to.title, details }]
}

function renamed(from: Localised, to: Localised): Detail[] {
  return from.de === to.de ? [] : [{ kind: 'renamed', from }]
}

function orSettings(details: readonly Detail[]): readonly Detail[] {
  return details.length > 0 ? details : [{ kind: 'settings' }]
}

function partDetails<T extends object>(
  [before, after]: readonly [Records<T>, Records<T>],
  nameOf: (part: T) => Localised,
): Detail[] {
  const { added, removed, changed } = differences(before, after)
  const part = (effect: Effect, thing: T): Detail => ({ kind: 'part', effect, name: nameOf(thing) })
  return [
    ...added.map(([, thing]) => part('added', thing)),
    ...changed.map(([, , thing]) => part('changed', thing)),
    ...removed.map(([, thing]) => part('removed', thing)),
  ]
}

function same(a: unknown, b: unknown): boolean {
  return canonicalForm(a) === canonicalForm(b)
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Records<T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]))
}
