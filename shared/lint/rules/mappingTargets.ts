import { compile } from '../../feel/compile.ts'
import { misfitsOf } from '../../feel/misfits.ts'
import { verdictOf } from '../../mappings/check.ts'
import { renamedTarget } from '../../mappings/repair.ts'
import type { MappingRow } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { schemaAt } from '../../model/schema.ts'
import type { PlacedElement } from '../drawing.ts'
import { dataSchema } from '../field.ts'
import type { Finding } from '../lint.ts'
import { viewsAt, type MappingView } from '../mappingViews.ts'
import { membersOf } from '../mappingRows.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, removing, type Place, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'
import { pointerOf, type ViewRow } from '../viewRow.ts'

/** Targets that do not exist, and values that can never fit theirs. */
export const mappingTargets: Rule = {
  id: 'mappingTargets',
  check: (subject) =>
    subject.elements.flatMap((placed) => [
      ...viewsAt(placed, subject).flatMap((view) => checkView(view, placed, subject)),
      ...checkItems(placed, subject),
    ]),
}

/** The list that the items of a repeated step fill. */
function checkItems(
  { element, pointer, process, id }: PlacedElement,
  { definition }: Subject,
): readonly Finding[] {
  const loop = 'loop' in element ? element.loop : undefined
  const path = loop?.type === 'multiInstance' ? loop.output?.collection : undefined
  if (path === undefined) return []
  if (schemaAt(dataSchema(definition), path, definition.types) !== undefined) return []
  return [
    finding(
      'mappingTargets',
      { pointer: `${pointer}/loop/output/collection`, process, element: id },
      { severity: 'error', text: 'unknownTarget', about: [path, element.name] },
    ),
  ]
}

function checkView(view: MappingView, placed: PlacedElement, subject: Subject): readonly Finding[] {
  return view.rows.flatMap((row) => checkRow(row, view, { placed, subject }))
}

interface At {
  readonly placed: PlacedElement
  readonly subject: Subject
}

function checkRow(row: ViewRow, view: MappingView, { placed, subject }: At): readonly Finding[] {
  const pointer = pointerOf(row.place)
  if (pointer === undefined) return []
  const place = { pointer, process: placed.process, element: placed.id }
  const { isRequired, schema, scope } = row
  const verdict = verdictOf({ ...row.row, isRequired, schema, scope }, () => false)
  if (verdict.kind === 'mismatch') {
    const about = [schema?.label ?? row.key, verdict.reason]
    return [finding('mappingTargets', place, { severity: 'error', text: 'typeMismatch', about })]
  }
  if (verdict.kind === 'fits') return doubts(row, place)
  if (verdict.kind !== 'gone') return []
  return [
    finding('mappingTargets', place, {
      severity: 'error',
      text: 'unknownTarget',
      ...instead(row, view, subject),
    }),
  ]
}

/** What may turn out not to fit. */
function doubts(
  { row, schema, scope, isRequired, key }: ViewRow,
  place: Place,
): readonly Finding[] {
  if (row.value === undefined || row.rows !== undefined || schema === undefined) return []
  const isLeftOpen = isRequired && row.default === undefined && row.required !== true
  const options = { kind: 'expression', scope, target: schema, isRequired: isLeftOpen } as const
  return misfitsOf(row.value, options).map(({ message, severity }) => {
    const about = [schema.label ?? key, message]
    return finding('mappingTargets', place, { severity, text: 'typeMismatch', about })
  })
}

/** Under its new name, where there is one that takes the value and is free; else the row goes. */
function instead({ key, row, place, scope, depth }: ViewRow, view: MappingView, subject: Subject) {
  const pointer = pointerOf(place) ?? ''
  const stored = place.kind === 'row' ? storedRow(place, subject) : undefined
  const about = [key, view.title]
  if (stored === undefined || row.value === undefined) return { about }
  const members = depth === 0 ? membersOf(view.filled?.schema ?? view.asked ?? {}, scope.types) : []
  const taken = new Set(
    view.rows.filter((one) => one.row.value !== undefined).map((one) => one.key),
  )
  const places = members.filter(({ path, isRecord }) => !isRecord && !taken.has(path))
  const { schema } = compile(row.value, { kind: 'expression', scope })
  const found = renamedTarget(key, schema, { places, types: scope.types })
  if (found === undefined) return { about, fix: removing(pointer, toJson(stored)) }
  const moved = pointer.replace(/[^/]*$/, pointerTo(found.path).slice(1))
  return {
    about: [...about, found.label ?? found.path],
    fix: {
      added: { [moved]: toJson(stored) },
      updated: {},
      removed: { [pointer]: toJson(stored) },
    },
  }
}

function storedRow(
  { mapping, path }: Extract<ViewRow['place'], { kind: 'row' }>,
  { definition }: Subject,
): MappingRow | undefined {
  let rows = referred(definition.mappings, mapping)?.rows
  let found: MappingRow | undefined
  for (const target of path) {
    found = rows === undefined ? undefined : referred(rows, target)
    rows = found?.rows
  }
  return found
}
