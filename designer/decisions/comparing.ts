import { versionOn, versionsOf } from '#shared/decisions/validity.ts'
import {
  add,
  compareNumbers,
  numberText,
  parseNumber,
  subtract,
  type Numeric,
} from '#shared/feel/values/number.ts'
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
  /** Of the last day, by which it was decided; before, where it is not decided any more. */
  readonly inputs: Readonly<Record<string, Json>>
  /** The results that changed, amounts first; of a case that has no result on one side, the first of them. */
  readonly changes: readonly Changed[]
  /** Of the first change, if it is an amount on both sides. */
  readonly difference: Amount | undefined
}

interface Changed {
  readonly output: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** Decimal text, so that it stays exact between the worker and the page. */
type Amount = string

export interface Comparison {
  readonly against: 'released' | 'period'
  readonly effects: readonly Effect[]
  readonly all: number
  readonly sum: Amount | undefined
  /** Every result column that either side has. */
  readonly outputs: readonly Output[]
  /** Result columns of the old wording that the new one lacks. */
  readonly gone: readonly Output[]
}

type Output = Decision['outputs'][number]

const effectKinds = ['more', 'less', 'other', 'lost', 'won'] as const
type EffectKind = (typeof effectKinds)[number]

interface SummedEffects {
  readonly kind: EffectKind
  readonly count: number
  /** Undefined where there are no amounts. */
  readonly sum: Amount | undefined
}

/** How many sample cases a change hits in which way. */
export function summaryOf(effects: readonly Effect[]): readonly SummedEffects[] {
  return effectKinds.flatMap((kind) => {
    const alike = effects.filter((effect) => kindOf(effect) === kind)
    if (alike.length === 0) return []
    return [{ kind, count: alike.length, sum: sumOf(alike) }]
  })
}

function kindOf({ changes: [first], difference }: Effect): EffectKind {
  if (first?.after === undefined) return 'lost'
  if (first.before === undefined) return 'won'
  const sign = compareNumbers(amountOf(difference), 0)
  if (sign === 0) return 'other'
  return sign > 0 ? 'more' : 'less'
}

/** What the differences come to; undefined unless all are amounts of one result. */
function sumOf(effects: readonly Effect[]): Amount | undefined {
  const outputs = new Set(effects.map(({ changes: [first] }) => first?.output))
  const isWhole = effects.every(({ difference }) => difference !== undefined)
  return outputs.size === 1 && isWhole
    ? textOf(added(effects.map(({ difference }) => amountOf(difference))))
    : undefined
}

/** Whom it hits hardest first: those without a result, then by the amount. */
export function bySize(effects: readonly Effect[]): readonly Effect[] {
  const isLost = ({ changes: [first] }: Effect): number => (first?.after === undefined ? 1 : 0)
  const size = ({ difference }: Effect): Numeric => amountOf(difference?.replace('-', ''))
  return effects.toSorted(
    (a, b) => isLost(b) - isLost(a) || Math.sign(compareNumbers(size(b), size(a))),
  )
}

interface Compared {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
}

/** The same service with the released table against it with the changed one, over all sample cases. */
export function againstReleased(
  { definition, id, decision }: Compared,
  released: Decision,
): Comparison {
  const before = casesOf(
    { ...definition, decisions: { ...definition.decisions, [id]: released } },
    id,
    { ...released, ...(decision.samples === undefined ? {} : { samples: decision.samples }) },
  )
  const after = casesOf(definition, id, decision)
  const outputs = outputsOf(decision, released)
  const effects = after.flatMap((now) => {
    const old = before.find(({ id: other }) => other === now.id)
    return effectOf(now, { old: old?.days ?? [], now: now.days, outputs })
  })
  const gone = goneOf(outputs, outputsOf(decision))
  return { against: 'released', effects, all: after.length, sum: sumOf(effects), outputs, gone }
}

/** The cases as they were decided before the period began, and after. */
export function againstPeriod(
  { definition, decision }: Compared,
  cases: readonly TableCase[],
  { before, from }: { readonly before: string; readonly from: string },
): Comparison {
  const [old, now] = [before, from].map((day) => versionOn(decision, day)?.outputs ?? [])
  const outputs = outputsIn([now ?? [], old ?? []])
  const effects = cases.flatMap((one) => {
    const last = one.days.at(-1)
    if (last === undefined) return []
    const on = (date: string): readonly DecidedDay[] => [
      decidedDay(definition, decision, { ...last, date }),
    ]
    return effectOf(one, { old: on(before), now: on(from), outputs })
  })
  const gone = goneOf(old ?? [], now ?? [])
  return { against: 'period', effects, all: cases.length, sum: sumOf(effects), outputs, gone }
}

function effectOf(
  { id, title }: TableCase,
  {
    old,
    now,
    outputs,
  }: {
    readonly old: readonly DecidedDay[]
    readonly now: readonly DecidedDay[]
    readonly outputs: readonly Output[]
  },
): readonly Effect[] {
  const compared = outputs.flatMap(({ id: output, schema }) => {
    const [before, after] = [old, now].map((days) => days.map(({ value }) => of(value, output)))
    return before === undefined || after === undefined || sameList(before, after)
      ? []
      : [
          {
            change: firstChange(output, { before, after }),
            difference: isAmount(schema) ? between(before, after) : undefined,
          },
        ]
  })
  const [first, ...others] = compared
  if (first === undefined) return []
  const isWhole = first.change.before !== undefined && first.change.after !== undefined
  const changes = [first, ...(isWhole ? others : [])].map(({ change }) => change)
  const { inputs = {} } = now.at(-1) ?? old.at(-1) ?? {}
  return [{ id, title, inputs, changes, difference: first.difference }]
}

/** The results of tables at any time, amounts first; of a result that several have, as the first has it. */
function outputsOf(...decisions: readonly Decision[]): readonly Output[] {
  return outputsIn(decisions.flatMap(versionsOf).map(({ outputs }) => outputs))
}

function outputsIn(tables: readonly (readonly Output[])[]): readonly Output[] {
  const all = tables.flat()
  const each = all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
  return each.toSorted((a, b) => Number(isAmount(b.schema)) - Number(isAmount(a.schema)))
}

function goneOf(before: readonly Output[], after: readonly Output[]): readonly Output[] {
  return before.filter(({ id }) => !after.some((one) => one.id === id))
}

function isAmount({ format }: Output['schema']): boolean {
  return format === 'decimal'
}

/** Several rows give several values. */
function of(value: Json | undefined, output: string): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => of(one, output) ?? null)
  return value === undefined || !isJsonObject(value) ? value : (value[output] ?? null)
}

interface BothSides {
  readonly before: readonly (Json | undefined)[]
  readonly after: readonly (Json | undefined)[]
}

function firstChange(output: string, { before, after }: BothSides): Changed {
  const longer = after.length < before.length ? before : after
  const at = Math.max(
    0,
    longer.findIndex((_, day) => !sameValue(after[day], before[day])),
  )
  return { output, before: before[at], after: after[at] }
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

/** Over all days. */
function between(before: BothSides['before'], after: BothSides['after']): Amount | undefined {
  const [from, to] = [amountsIn(before), amountsIn(after)]
  if (from === undefined || to === undefined || before.length !== after.length) return undefined
  return textOf(subtract(added(to), added(from)))
}

function amountsIn(values: readonly (Json | undefined)[]): readonly Numeric[] | undefined {
  const amounts = values.map((value) =>
    typeof value === 'string' ? parseNumber(value) : undefined,
  )
  return amounts.every((one) => one !== undefined) ? amounts : undefined
}

function added(amounts: readonly Numeric[]): Numeric {
  return amounts.reduce<Numeric>((sum, one) => add(sum, one) ?? sum, 0)
}

function amountOf(text: Amount | undefined): Numeric {
  return parseNumber(text ?? '0') ?? 0
}

function textOf(amount: Numeric | undefined): Amount | undefined {
  return amount === undefined ? undefined : numberText(amount)
}
