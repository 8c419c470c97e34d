import type { Scope } from '#shared/feel/scope.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { pick, type Draw } from './feelWorld.ts'

/** What an expression is meant to yield; `list number` is a list of numbers. */
type Kind =
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'moment'
  | 'months'
  | 'seconds'
  | 'context'
  | `list ${'number' | 'string' | 'boolean' | 'date' | 'months' | 'context'}`

const kinds: readonly Kind[] = [
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'moment',
  'months',
  'seconds',
  'context',
  'list number',
  'list string',
  'list boolean',
  'list date',
  'list months',
  'list context',
]

interface Place {
  readonly draw: Draw
  /** Names and paths in sight, by what they are. */
  readonly known: ReadonlyMap<Kind, readonly string[]>
  readonly depth: number
}

/** An expression of the grammar that mostly fits together, as text. */
export function expressionOf(draw: Draw, scope: Scope): string {
  const known = new Map<Kind, string[]>()
  collect({ schema: scope.schema, path: '', depth: 0 }, scope, known)
  return make(pick(draw, kinds), { draw, known, depth: 0 })
}

interface Found {
  readonly schema: Schema
  readonly path: string
  readonly depth: number
}

function collect({ schema, path, depth }: Found, scope: Scope, known: Map<Kind, string[]>): void {
  const { properties = {} } = resolve(schema, scope.types)
  for (const [name, one] of Object.entries(properties)) {
    const inner = resolve(one, scope.types)
    const at = path === '' ? name : `${path}.${name}`
    const kind = kindOf(inner, scope)
    if (kind !== undefined) known.set(kind, [...(known.get(kind) ?? []), at])
    if (inner.type === 'object' && depth < 2) {
      collect({ schema: inner, path: at, depth: depth + 1 }, scope, known)
    }
  }
}

const kindsOfFormats: Readonly<Record<string, Kind>> = {
  decimal: 'number',
  date: 'date',
  time: 'time',
  'date-time': 'moment',
  duration: 'months',
}
const kindsOfTypes: Readonly<Record<string, Kind>> = {
  number: 'number',
  integer: 'number',
  object: 'context',
  boolean: 'boolean',
  string: 'string',
}

function kindOf({ type, format, items = {} }: Schema, scope: Scope): Kind | undefined {
  if (type !== 'array') return kindsOfFormats[format ?? ''] ?? kindsOfTypes[type ?? '']
  const inner = resolve(items, scope.types)
  const element = inner.type === 'array' ? undefined : kindOf(inner, scope)
  return kinds.find((one) => one === `list ${element ?? ''}`)
}

const deepest = 4

function make(kind: Kind, place: Place): string {
  const { draw, known, depth } = place
  const paths = known.get(kind) ?? []
  const inner = { ...place, depth: depth + 1 }
  if (draw(25) === 0) return make(pick(draw, kinds), inner)
  if (depth >= deepest || draw(5) === 0) {
    return paths.length > 0 && draw(3) > 0 ? pick(draw, paths) : pick(draw, literals[kind])
  }
  if (draw(depth === 0 ? 3 : 7) === 0) return anything(kind, inner)
  const of = kinds.find((one) => kind === `list ${one}`)
  if (of !== undefined) return list(of, inner)
  return pick(draw, scalarMakers[kind] ?? [() => pick(draw, literals[kind])])(inner)
}

const literals: Readonly<Record<Kind, readonly string[]>> = {
  number: ['0', '1', '2.50', '-3', '1e2', '0.1', '12345678901234567890'],
  string: ['"a"', '"b"', '""', '"x y"', '"2024-02-29"', '"12"'],
  boolean: ['true', 'false', '(1 = 1)', '(null = 1)'],
  date: ['@"2024-02-29"', 'date("2025-01-31")', 'date(2024, 2, 29)', 'today()'],
  time: ['@"08:00:00"', 'time("10:00:00Z")', 'time(1, 2, 3)'],
  moment: ['now()', 'date and time("2024-02-29T10:00:00")', '@"2025-01-01T00:00:00Z"'],
  months: ['@"P1M"', 'duration("P1Y")', 'years and months duration(@"2024-01-01", @"2025-03-01")'],
  seconds: ['@"P1D"', 'duration("PT1H")', '-@"P2D"'],
  context: ['{}', '{a: 1}', '{a: "x", b: [1, 2]}', '{a: null}'],
  'list number': ['[]', '[1, 2, 3]', '[1]', '[null, 1]'],
  'list string': ['["a", "b"]', '[]', 'split("a,b", ",")'],
  'list boolean': ['[true, false]', '[]', '[null]'],
  'list date': ['[@"2024-02-29", today()]', '[]'],
  'list months': ['[@"P1M", @"P2M"]', '[]'],
  'list context': [
    '[{item: 1}, {a: 2, item: null}]',
    '[{a: 1}, {a: 2}]',
    '[{a: 1}, {b: "x"}]',
    '[]',
    '[{a: null}, {a: 3}]',
  ],
}

/** What there is for every kind. */
function anything(kind: Kind, place: Place): string {
  const { draw } = place
  const one = () => make(kind, place)
  const name = pick(draw, ['v', 'w', 'item', 'a'])
  const inside = (of: Kind) => withName(place, name, of)
  switch (draw(12)) {
    case 0:
      return `(if ${make('boolean', place)} then ${one()} else ${one()})`
    case 1:
      return `{${name}: ${one()}, second: ${name}}.second`
    case 2:
      return `(function(${name}) ${make(kind, inside('number'))})(${make('number', place)})`
    case 3:
      return `[${one()}, ${one()}][${pick(draw, ['1', '-1', '2', '3', 'item != null'])}]`
    case 4:
      return `get value({k: ${one()}}, "k")`
    case 5:
      return `{f: function(x: Any) ${one()}, y: f(1)}.y`
    case 6:
      return `(for ${name} in [${one()}, null] return ${name})[1]`
    case 7:
      return `[${one()}][item != null][1]`
    default: {
      const path = pick(draw, [...(place.known.get(kind) ?? []), 'null'])
      return `(if ${asking(path, place)} then ${path} else ${pick(draw, [path, one(), ...literals[kind]])})`
    }
  }
}

/** Conditions from which something follows for a path, and some from which nothing does. */
function asking(path: string, place: Place): string {
  const condition = make('boolean', place)
  return pick(place.draw, [
    `${path} != null`,
    `not(${path} = null)`,
    `${path} = null`,
    `${condition} and ${path} != null`,
    `${condition} or ${path} != null`,
    `not(${path} = null or ${condition})`,
    `not(${path} != null and ${condition})`,
    `${path} > ${path}`,
    `${path} in (> 1, "a")`,
    `${path} instance of Any`,
  ])
}

function withName(place: Place, name: string, kind: Kind): Place {
  const known = new Map(
    [...place.known].map(([of, paths]) => {
      const visible = paths.filter((path) => path.split('.')[0] !== name)
      return [of, visible] as const
    }),
  )
  known.set(kind, [...(known.get(kind) ?? []), name])
  return { ...place, known }
}

type Maker = (place: Place) => string

const n = (place: Place) => make('number', place)
const s = (place: Place) => make('string', place)
const b = (place: Place) => make('boolean', place)
const d = (place: Place) => make('date', place)
const t = (place: Place) => make('time', place)
const m = (place: Place) => make('moment', place)
const months = (place: Place) => make('months', place)
const seconds = (place: Place) => make('seconds', place)
const ln = (place: Place) => make('list number', place)
const ls = (place: Place) => make('list string', place)
const lc = (place: Place) => make('list context', place)

const comparable: readonly Kind[] = [
  'number',
  'string',
  'date',
  'time',
  'moment',
  'months',
  'seconds',
]

const scalarMakers: Readonly<Partial<Record<Kind, readonly Maker[]>>> = {
  number: [
    (p) => `(${n(p)} ${pick(p.draw, ['+', '-', '*', '/', '**'])} ${n(p)})`,
    (p) => `-(${n(p)})`,
    (p) =>
      `${pick(p.draw, ['sum', 'min', 'max', 'mean', 'median', 'product', 'stddev'])}(${ln(p)})`,
    (p) => `${pick(p.draw, ['sum', 'min', 'max'])}(${n(p)}, ${n(p)})`,
    (p) => `count(${make(pick(p.draw, kinds.slice(9)), p)})`,
    (p) => `${pick(p.draw, ['floor', 'ceiling', 'abs', 'sqrt', 'exp'])}(${n(p)})`,
    (p) =>
      `${pick(p.draw, ['round up', 'round half up', 'decimal'])}(${n(p)}, ${pick(p.draw, ['0', '2', n(p)])})`,
    (p) => `modulo(${n(p)}, ${n(p)})`,
    (p) => `string length(${s(p)})`,
    (p) => `(${d(p)}).${pick(p.draw, ['year', 'month', 'day', 'weekday'])}`,
    (p) => `(${m(p)}).${pick(p.draw, ['hour', 'second', 'year'])}`,
    (p) => `(${months(p)}).${pick(p.draw, ['years', 'months'])}`,
    (p) => `(${d(p)} - ${d(p)}).days`,
    (p) => `(${months(p)} / ${months(p)})`,
    (p) => `(${ln(p)})[${pick(p.draw, ['1', '-1', n(p)])}]`,
    (p) => `number(${s(p)})`,
    (p) => `index of(${ln(p)}, ${n(p)})[1]`,
    (p) => `(${lc(p)}).a[1]`,
    (p) => `[1..${n(p)}].end`,
    (p) => `day of year(${d(p)})`,
    (p) => `mode(${ln(p)})[1]`,
  ],
  string: [
    (p) => `(${s(p)} + ${s(p)})`,
    (p) => `${pick(p.draw, ['upper case', 'lower case', 'string'])}(${s(p)})`,
    (p) => `string(${make(pick(p.draw, kinds), p)})`,
    (p) => `substring(${s(p)}, ${pick(p.draw, ['1', '-1', n(p)])})`,
    (p) => `substring before(${s(p)}, ${s(p)})`,
    (p) => `replace(${s(p)}, "[a-z]+", "q")`,
    (p) => `string join(${ls(p)}, ${s(p)})`,
    (p) => `(${ls(p)})[${n(p)}]`,
    (p) => `day of week(${d(p)})`,
    (p) => `(${m(p)}).timezone`,
    (p) => `min(${ls(p)})`,
  ],
  boolean: [
    (p) => {
      const kind = pick(p.draw, comparable)
      return `(${make(kind, p)} ${pick(p.draw, ['=', '!=', '<', '<=', '>', '>='])} ${make(kind, p)})`
    },
    (p) => `(${make(pick(p.draw, kinds), p)} ${pick(p.draw, ['=', '!='])} null)`,
    (p) => `(${b(p)} ${pick(p.draw, ['and', 'or'])} ${b(p)})`,
    (p) => `not(${b(p)})`,
    (p) => `(${n(p)} between ${n(p)} and ${n(p)})`,
    (p) => `(${n(p)} in (${n(p)}, > ${n(p)}, [1..${n(p)}), ? < 5))`,
    (p) => `(${s(p)} in ${ls(p)})`,
    (p) => `(some v in ${ln(p)} satisfies ${b(withName(p, 'v', 'number'))})`,
    (p) => `(every v in ${ls(p)}, w in 1..3 satisfies ${b(withName(p, 'v', 'string'))})`,
    (p) => `${pick(p.draw, ['contains', 'starts with', 'ends with'])}(${s(p)}, ${s(p)})`,
    (p) => `matches(${s(p)}, "^[a-z]*$")`,
    (p) => `list contains(${ln(p)}, ${n(p)})`,
    (p) =>
      `(${make(pick(p.draw, kinds), p)} instance of ${pick(p.draw, ['number', 'list<string>', 'Any', 'context<a: number>', 'date and time'])})`,
    (p) => `${pick(p.draw, ['all', 'any'])}(${make('list boolean', p)})`,
    (p) => `before(${n(p)}, [${n(p)}..10])`,
    (p) => `is(${n(p)}, ${n(p)})`,
    (p) => `${pick(p.draw, ['odd', 'even'])}(${n(p)})`,
  ],
  date: [
    (p) => `(${d(p)} ${pick(p.draw, ['+', '-'])} ${pick(p.draw, [months, seconds])(p)})`,
    (p) => `date(${pick(p.draw, [s, m, d])(p)})`,
    (p) => `${pick(p.draw, ['min', 'max'])}(${d(p)}, ${d(p)})`,
    (p) => `next working day(${d(p)})`,
    (p) => `(for v in ${d(p)}..${d(p)} return v)[1]`,
  ],
  time: [(p) => `(${t(p)} + ${seconds(p)})`, (p) => `time(${pick(p.draw, [m, t, s])(p)})`],
  moment: [
    (p) => `(${m(p)} ${pick(p.draw, ['+', '-'])} ${pick(p.draw, [months, seconds])(p)})`,
    (p) => `date and time(${d(p)}, ${t(p)})`,
    (p) => `date and time(${pick(p.draw, [s, d, m])(p)})`,
  ],
  months: [
    (p) => `(${months(p)} ${pick(p.draw, ['+', '-'])} ${months(p)})`,
    (p) => `(${months(p)} ${pick(p.draw, ['*', '/'])} ${n(p)})`,
    (p) => `-(${months(p)})`,
    (p) => `abs(${months(p)})`,
    (p) => `duration(${pick(p.draw, [s, months])(p)})`,
  ],
  seconds: [
    (p) => `(${d(p)} - ${pick(p.draw, [d, m])(p)})`,
    (p) => `(${m(p)} - ${m(p)})`,
    (p) => `(${t(p)} - ${t(p)})`,
    (p) => `(${seconds(p)} ${pick(p.draw, ['+', '-'])} ${seconds(p)})`,
    (p) => `(${n(p)} * ${seconds(p)})`,
    (p) => `(${m(p)}).time offset`,
  ],
  context: [
    (p) => `{a: ${n(p)}, b: ${make(pick(p.draw, kinds), p)}, c: a}`,
    (p) => `(${lc(p)})[${pick(p.draw, ['1', '-1', n(p)])}]`,
    (p) => `context put(${make('context', p)}, "a", ${n(p)})`,
    (p) => `context merge([${make('context', p)}, {z: ${s(p)}}])`,
    (p) => `context([{key: "a", value: ${n(p)}}])`,
    (p) => `get entries(${make('context', p)})[1]`,
  ],
}

function list(of: Kind, place: Place): string {
  const { draw } = place
  const whole = kinds.find((kind) => kind === `list ${of}`) ?? 'list number'
  const one = () => make(of, place)
  const all = () => make(whole, place)
  const order = of === 'context' ? 'x.a < y.a' : 'x < y'
  const makers: readonly (() => string)[] = [
    () => `[${one()}, ${one()}]`,
    () => `(${all()})[${make('boolean', withName(place, 'item', of))}]`,
    () => `(${all()})[item ${pick(draw, ['!= null', '> 1', 'instance of number', '= "a"'])}]`,
    () => `(for v in ${ln(place)} return ${make(of, withName(place, 'v', 'number'))})`,
    () => `(for v in 1..3, w in ${all()} return ${make(of, withName(place, 'w', of))})`,
    () => `sort(${all()}, function(x, y) ${order})`,
    () => `append(${all()}, ${one()})`,
    () => `${pick(draw, ['concatenate', 'union'])}(${all()}, ${all()})`,
    () => `${pick(draw, ['reverse', 'distinct values', 'flatten'])}(${all()})`,
    () => `sublist(${all()}, ${pick(draw, ['1', '2', n(place)])})`,
    () => `remove(${all()}, 1)`,
    () => `list replace(${all()}, 1, ${one()})`,
    () => `insert before(${all()}, 1, ${one()})`,
    () => (of === 'number' ? `(${lc(place)})[a != null].a` : `flatten([${all()}, ${one()}])`),
  ]
  return pick(draw, makers)()
}
