import { isPattern } from '../feel/textPattern.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { below, member, type Reading } from './reading.ts'
import { isLongNumber } from '../model/longNumber.ts'

interface Site {
  readonly place: string
  readonly type: Schema['type']
}

type Bounds = Pick<
  Schema,
  | 'format'
  | 'scale'
  | 'enum'
  | 'enumLabels'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'maxItems'
>

/** What bounds a value and can be said here. */
export function bounds(reading: Reading, source: JsonObject, site: Site): Bounds {
  return {
    ...formatOf(reading, source, site),
    ...patternOf(reading, source, site),
    ...codesOf(reading, source, site),
    ...counts(source),
    ...limit(reading, source, { ...site, side: 'minimum', excluding: 'exclusiveMinimum', step: 1 }),
    ...limit(reading, source, {
      ...site,
      side: 'maximum',
      excluding: 'exclusiveMaximum',
      step: -1,
    }),
  }
}

const formats = [
  'date',
  'partial-date',
  'date-time',
  'time',
  'duration',
  'decimal',
  'email',
] as const
/** They only say how a number is stored. */
const storage = new Set(['int32', 'int64', 'float', 'double'])

function formatOf(reading: Reading, source: JsonObject, { place, type }: Site): Bounds {
  const said = member(source, 'format')
  if (typeof said !== 'string' || storage.has(said)) return {}
  const format = formats.find((one) => one === said)
  if (format !== undefined && (type === undefined || type === 'string')) return { format }
  reading.remark('format', below(place, 'format'), said)
  return {}
}

function patternOf(reading: Reading, source: JsonObject, { place }: Site): Bounds {
  const pattern = member(source, 'pattern')
  if (typeof pattern !== 'string') return {}
  if (isPattern(pattern)) return { pattern }
  reading.remark('pattern', below(place, 'pattern'), pattern.slice(0, 80))
  return {}
}

/** Null among the values means that the value may be missing. */
function codesOf(reading: Reading, source: JsonObject, { place }: Site): Bounds {
  const constant = member(source, 'const')
  const listed = member(source, 'enum')
  const values = Array.isArray(listed) ? listed : constant === undefined ? undefined : [constant]
  if (values === undefined) return {}
  const codes = values.filter((value) => value !== null)
  if (codes.some((value) => typeof value === 'object' || !isStorable(value))) {
    reading.remark('keyword', place, 'enum')
    return {}
  }
  return codes.length === 0 ? {} : { enum: [...new Set(codes)] }
}

function counts(source: JsonObject): Bounds {
  const whole = (name: 'minLength' | 'maxLength' | 'maxItems'): Bounds => {
    const value = member(source, name)
    return typeof value === 'number' && Number.isInteger(value) && value >= 0
      ? { [name]: value }
      : {}
  }
  return { ...whole('minLength'), ...whole('maxLength'), ...whole('maxItems') }
}

/** Draft 4 says `exclusiveMinimum: true` beside the bound, later drafts give the bound itself. */
function limit(
  reading: Reading,
  source: JsonObject,
  {
    place,
    type,
    side,
    excluding,
    step,
  }: Site & {
    readonly side: 'minimum' | 'maximum'
    readonly excluding: 'exclusiveMinimum' | 'exclusiveMaximum'
    readonly step: 1 | -1
  },
): Bounds {
  const bound = numberAt(reading, source, { place, name: side })
  const excluded = member(source, excluding)
  const given = numberAt(reading, source, { place, name: excluding })
  const outer = excluded === true ? bound : given
  if (outer === undefined) return bound === undefined ? {} : { [side]: bound }
  if (type === 'integer' && Number.isInteger(outer)) {
    const next = outer + step
    return { [side]: bound === undefined || excluded === true ? next : tighter(step, bound, next) }
  }
  reading.remark('exclusive', below(place, excluding), String(outer))
  return { [side]: bound === undefined ? outer : tighter(step, bound, outer) }
}

function tighter(step: 1 | -1, one: number, other: number): number {
  return step === 1 ? Math.max(one, other) : Math.min(one, other)
}

function numberAt(
  reading: Reading,
  source: JsonObject,
  { place, name }: { readonly place: string; readonly name: string },
): number | undefined {
  const value: Json | undefined = member(source, name)
  if (typeof value === 'number' && isStorable(value)) return value
  if (typeof value !== 'number' && !isLongNumber(value)) return undefined
  reading.remark('keyword', place, name)
  return undefined
}

/** Bounds and codes are doubles; in YAML also infinite ones. */
function isStorable(value: Json): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : !isLongNumber(value)
}

/** Read above, or without meaning for a value. Everything else is told. */
export const ignored: ReadonlySet<string> = new Set(
  [
    '$ref $schema $id id $comment $defs definitions $anchor $vocabulary externalDocs xml',
    'type nullable title description examples example deprecated readOnly writeOnly',
    'format pattern enum const properties required items prefixItems maxItems',
    'additionalProperties unevaluatedProperties allOf oneOf anyOf',
    'minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum',
  ].flatMap((names) => names.split(' ')),
)
