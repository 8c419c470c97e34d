import type { Scope } from '../feel/scope.ts'
import { itemPlace } from '../mappings/place.ts'
import type { Mapping, MappingRow } from '../model/content.ts'
import { labelOf } from '../model/labelOf.ts'
import type { Localised } from '../model/localised.ts'
import { resolve, schemaAt, type Schema } from '../model/schema.ts'
import type { ViewRow } from './viewRow.ts'

/** What the rows of a mapping fill and see. */
export interface Filled {
  readonly schema: Schema
  readonly scope: Scope
  /** What values belong to that belong to no record. */
  readonly group: Localised
}

interface Filling extends Filled {
  readonly mapping: string | undefined
  /** Every value of the schema is a row, filled or not. */
  readonly isWhole: boolean
}

/** The rows there are and, of a request, those that are still open; each in the group of its record. */
export function mappingRows(mapping: Mapping | undefined, filling: Filling): readonly ViewRow[] {
  return rowsIn(mapping?.rows ?? {}, { ...filling, key: '', path: [], depth: 0, isOpen: true })
}

interface Level extends Filling {
  readonly key: string
  readonly path: readonly string[]
  readonly depth: number
  /** Takes any target, as nobody described it. */
  readonly isOpen: boolean
}

function rowsIn(rows: Readonly<Record<string, MappingRow>>, level: Level): readonly ViewRow[] {
  if (!level.isWhole && Object.keys(rows).length === 0) return []
  const { types } = level.scope
  const members = membersOf(level.schema, types)
  const isHeld = (path: string): boolean =>
    Object.keys(rows).some((target) => path.startsWith(`${target}.`))
  const known = new Map(members.map((member) => [member.path, member]))
  const open = level.isWhole
    ? members.filter(({ path, isRecord }) => !isRecord && !(path in rows) && !isHeld(path))
    : []
  const isAnything = members.length === 0 && level.schema.type !== 'object'
  const order = new Map(members.map(({ path }, index) => [path, index]))
  const paths = [...Object.keys(rows), ...open.map(({ path }) => path)].toSorted(
    (a, b) => (order.get(a) ?? members.length) - (order.get(b) ?? members.length),
  )
  return paths.flatMap((target) => {
    const row = rows[target]
    const member = known.get(target)
    const schema = member?.schema ?? (isAnything ? {} : schemaAt(level.schema, target, types))
    const own: ViewRow = {
      key: `${level.key}${target}`,
      label: labelOf(member ?? schema ?? {}, target.split('.').at(-1) ?? target),
      group: member?.group ?? level.group,
      depth: level.depth,
      isRequired: level.isWhole && member?.isRequired === true,
      schema,
      scope: level.scope,
      row: shownOf(row),
      place: { kind: 'row', mapping: level.mapping, path: [...level.path, target] },
    }
    return [own, ...itemRows(row, own, level)]
  })
}

/** A target that was named and not filled yet is open. */
function shownOf(row: MappingRow | undefined): ViewRow['row'] {
  return row === undefined || isEmpty(row) ? { value: undefined } : row
}

function isEmpty({ value, default: otherwise, rows }: MappingRow): boolean {
  return value.trim() === 'null' && otherwise === undefined && rows === undefined
}

function itemRows(row: MappingRow | undefined, list: ViewRow, level: Level): readonly ViewRow[] {
  if (row?.rows === undefined || list.place.kind !== 'row') return []
  const { scope } = itemPlace(row, '', { scope: level.scope, target: () => list.schema })
  const { types } = scope
  const items = resolve(resolve(list.schema ?? {}, types).items ?? {}, types)
  return rowsIn(row.rows, {
    ...level,
    scope,
    schema: items,
    group: list.group,
    key: `${list.key}[].`,
    path: list.place.path,
    depth: level.depth + 1,
    isWhole: true,
  })
}

export interface Member {
  readonly path: string
  readonly label: Localised
  readonly group: Localised
  readonly schema: Schema
  /** Required all the way: a part of something optional may be missing. */
  readonly isRequired: boolean
  /** It holds further values, which are members themselves. */
  readonly isRecord: boolean
}

const deepest = 6

/** Every value and record below a schema, with what it belongs to. A list counts as one value. */
export function membersOf(
  schema: Schema,
  types: Scope['types'],
  holder?: { readonly path: string; readonly label: Localised; readonly isRequired: boolean },
): readonly Member[] {
  const { properties = {}, required = [] } = resolve(schema, types)
  const level = holder === undefined ? 0 : holder.path.split('.').length
  if (level > deepest) return []
  return Object.entries(properties).flatMap(([name, inner]) => {
    const resolved = resolve(inner, types)
    const isRecord = resolved.properties !== undefined
    const path = holder === undefined ? name : `${holder.path}.${name}`
    const label = labelOf(resolved, name)
    const isRequired = required.includes(name) && (holder?.isRequired ?? true)
    const member = { path, label, schema: resolved, isRequired, isRecord }
    const group = holder?.label ?? (isRecord ? label : { de: '' })
    const itself =
      holder === undefined && !isRecord ? { ...member, group: none } : { ...member, group }
    return [itself, ...(isRecord ? membersOf(resolved, types, { path, label, isRequired }) : [])]
  })
}

/** Belongs to nothing. */
const none: Localised = { de: '' }
