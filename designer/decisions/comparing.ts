import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import type { Localised } from '#shared/model/localised.ts'
import { casesOf, decidedDay, type DecidedDay, type TableCase } from './cases.ts'

/** What a changed table makes of a sample case. */
export interface Effect {
  readonly id: string
  readonly title: Localised
  readonly before: Json | undefined
  readonly after: Json | undefined
  /** In the smallest unit of the amount; undefined where there is no amount on both sides. */
  readonly difference: number | undefined
}

export interface Comparison {
  readonly against: 'released' | 'period'
  readonly effects: readonly Effect[]
  readonly all: number
  readonly sum: number | undefined
}

const effectKinds = ['more', 'less', 'other', 'lost', 'won'] as const
type EffectKind = (typeof effectKinds)[number]

interface SummedEffects {
  readonly kind: EffectKind
  readonly count: number
  /** Undefined where there are no amounts. */
  readonly sum: number | undefined
}

/** How many sample cases a change hits in which way. */
export function summaryOf(effects: readonly Effect[]): readonly SummedEffects[] {
  return effectKinds.flatMap((kind) => {
    const alike = effects.filter((effect) => kindOf(effect) === kind)
    if (alike.length === 0) return []
    const known = alike.flatMap(({ difference }) => difference ?? [])
    const sum = known.reduce((all, one) => all + one, 0)
    return [{ kind, count: alike.length, sum: known.length < alike.length ? undefined : sum }]
  })
}

function kindOf({ before, after, difference }: Effect): EffectKind {
  if (after === undefined) return 'lost'
  if (before === undefined) return 'won'
  if (difference === undefined || difference === 0) return 'other'
  return difference > 0 ? 'more' : 'less'
}

/** Whom it hits hardest first: those without a result, then by the amount. */
export function bySize(effects: readonly Effect[]): readonly Effect[] {
  const size = ({ after, difference }: Effect): number =>
    after === undefined ? Infinity : Math.abs(difference ?? 0)
  return effects.toSorted((a, b) => {
    const [left, right] = [size(a), size(b)]
    return left === right ? 0 : right - left
  })
}

interface Compared {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
  /** The output whose amounts are compared; the whole result without. */
  readonly output: string | undefined
}

/** The same service with the released table against it with the changed one, over all sample cases. */
export function againstReleased(
  { definition, id, decision, output }: Compared,
  released: Decision,
): Comparison {
  const before = casesOf(
    { ...definition, decisions: { ...definition.decisions, [id]: released } },
    id,
    { ...released, ...(decision.samples === undefined ? {} : { samples: decision.samples }) },
  )
  const after = casesOf(definition, id, decision)
  const pairs = after.map((one) => [before.find(({ id: other }) => other === one.id), one] as const)
  return summed(
    'released',
    pairs.flatMap(([old, now]) => effectOf(now, { old: old?.days ?? [], now: now.days, output })),
    after.length,
  )
}

/** The cases as they were decided before the period began, and after. */
export function againstPeriod(
  { definition, decision, output }: Compared,
  cases: readonly TableCase[],
  { before, from }: { readonly before: string; readonly from: string },
): Comparison {
  const effects = cases.flatMap((one) => {
    const last = one.days.at(-1)
    if (last === undefined) return []
    const on = (date: string): readonly DecidedDay[] => [
      decidedDay(definition, decision, { date, inputs: last.inputs }),
    ]
    return effectOf(one, { old: on(before), now: on(from), output })
  })
  return summed('period', effects, cases.length)
}

function effectOf(
  { id, title }: TableCase,
  {
    old,
    now,
    output,
  }: {
    readonly old: readonly DecidedDay[]
    readonly now: readonly DecidedDay[]
    readonly output: string | undefined
  },
): readonly Effect[] {
  const [before, after] = [old, now].map((days) => days.map(({ value }) => of(value, output)))
  if (before === undefined || after === undefined || sameList(before, after)) return []
  const longer = after.length < before.length ? before : after
  const changed = longer.findIndex((_, at) => !sameValue(after[at], before[at]))
  const [from, to] = [total(before), total(after)]
  const isWhole = from !== undefined && to !== undefined && before.length === after.length
  const difference = isWhole ? to - from : undefined
  const at = Math.max(0, changed)
  return [{ id, title, before: before[at], after: after[at], difference }]
}

function of(value: Json | undefined, output: string | undefined): Json | undefined {
  if (value === undefined || output === undefined || !isJsonObject(value)) return value
  return value[output] ?? null
}

function sameList(
  left: readonly (Json | undefined)[],
  right: readonly (Json | undefined)[],
): boolean {
  return left.length === right.length && left.every((one, at) => sameValue(one, right[at]))
}

function sameValue(left: Json | undefined, right: Json | undefined): boolean {
  return left === undefined || right === undefined ? left === right : sameJson(left, right)
}

/** In cents, because amounts are added. */
function total(values: readonly (Json | undefined)[]): number | undefined {
  const cents = values.map((value) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      ? Math.round(Number(value) * 100)
      : undefined,
  )
  return cents.every((one) => one !== undefined)
    ? cents.reduce<number>((sum, one) => sum + one, 0)
    : undefined
}

function summed(
  against: Comparison['against'],
  effects: readonly Effect[],
  all: number,
): Comparison {
  const known = effects.flatMap(({ difference }) => difference ?? [])
  const isWhole = effects.length > 0 && known.length === effects.length
  return {
    against,
    effects,
    all,
    sum: isWhole ? known.reduce((sum, one) => sum + one, 0) : undefined,
  }
}
