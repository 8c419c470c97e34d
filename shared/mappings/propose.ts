import type { Localised } from '../model/localised.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { mismatch } from '../feel/misfits.ts'
import { isAlike } from './alike.ts'
import { alikeByMeaning, ideasOf, weightOf } from './words.ts'

type Types = Readonly<Record<string, Schema>>

/** A value that can be filled or taken. */
export interface Place {
  readonly path: string
  readonly schema: Schema
  readonly label?: Localised
}

export type ProposalReason = 'fim' | 'name' | 'similar' | 'path' | 'siblings'

export interface Proposal {
  readonly path: string
  /** From 0 to 1. At 0.9 and above nothing else fits as well. */
  readonly score: number
  readonly reasons: readonly ProposalReason[]
}

export interface Proposals {
  readonly target: string
  /** Best first, five at most. */
  readonly proposals: readonly Proposal[]
}

const most = 5
const least = 0.35
/** What may be taken over without looking at each. */
export const sure = 0.9

/** For each target what it most likely means, as proposals: nothing is filled here. */
export function propose(
  targets: readonly Place[],
  sources: readonly Place[],
  types: Types,
): readonly Proposals[] {
  const taken = sources.map((place) => described(place, types))
  const first = targets.map((place) => {
    const target = described(place, types)
    return { target, found: taken.flatMap((source) => compared(target, source, types)) }
  })
  const pairs = pairsOf(first)
  return first.map(({ target, found }) => ({
    target: target.path,
    proposals: ranked(found.map((one) => withSiblings(one, target, pairs))),
  }))
}

interface Described {
  readonly path: string
  readonly holder: string
  readonly schema: Schema
  readonly fimId: string | undefined
  /** The ideas of each of its names. */
  readonly names: readonly (readonly string[])[]
  /** The same with that of its record: "applicantName" and "applicant.name" say the same. */
  readonly held: readonly (readonly string[])[]
  readonly around: readonly string[]
}

function described({ path, schema, label }: Place, types: Types): Described {
  const resolved = resolve(schema, types)
  const segments = path.split('.')
  const last = segments.at(-1) ?? path
  const shown = label ?? resolved.label
  const texts = [last, ...(shown === undefined ? [] : [shown.de, ...(shown.en ? [shown.en] : [])])]
  const names = texts.map(ideasOf).filter((ideas) => ideas.length > 0)
  const around = [...new Set(segments.slice(0, -1).flatMap(ideasOf))]
  return {
    path,
    holder: segments.slice(0, -1).join('.'),
    schema: resolved,
    fimId: resolved.fimId,
    names,
    held: names.map((ideas) => withHolder(ideas, around.at(-1))),
    around,
  }
}

interface Compared {
  readonly source: Described
  readonly name: number
  readonly path: number
  readonly type: number
  readonly isSame: boolean
}

function compared(target: Described, source: Described, types: Types): readonly Compared[] {
  const isSame = target.fimId !== undefined && target.fimId === source.fimId
  const name = isSame ? 1 : nameLikeness(target, source)
  if (name < 0.3 || !isLossless(source.schema, target.schema, types)) return []
  return [
    {
      source,
      name,
      isSame,
      path: pathLikeness(target, source),
      type: typeLikeness(target, source),
    },
  ]
}

/** The best two names of both. */
function nameLikeness(target: Described, source: Described): number {
  let best = 0
  for (const [index, mine] of target.names.entries()) {
    for (const [other, theirs] of source.names.entries()) {
      best = Math.max(best, likeness(mine, theirs))
      if (best >= nearlySame) continue
      const held = likeness(target.held[index] ?? mine, source.held[other] ?? theirs)
      best = Math.max(best, nearlySame * held)
    }
  }
  return best
}

const nearlySame = 0.97

function withHolder(ideas: readonly string[], holder: string | undefined): readonly string[] {
  return holder === undefined || ideas.includes(holder) ? ideas : [holder, ...ideas]
}

/** Shared ideas in proportion; ideas that differ by a letter or two are nearly the same. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  let shared = 0
  let left = b
  for (const idea of a) {
    let nearest: string | undefined
    let best = 0
    for (const other of left) {
      const alike = alikeByMeaning(idea, other) ?? spelling(idea, other)
      if (alike > best) [nearest, best] = [other, alike]
    }
    if (best < 0.7) continue
    shared += best * (weightOf(idea) + weightOf(nearest ?? idea))
    left = left.filter((other) => other !== nearest)
  }
  return shared / (weight(a) + weight(b))
}

function weight(ideas: readonly string[]): number {
  return ideas.reduce((sum, idea) => sum + weightOf(idea), 0)
}

/** Dice over pairs of letters; one word inside the other counts by its share. */
function spelling(a: string, b: string): number {
  if (a.length < 4 || b.length < 4 || (a[0] !== b[0] && a.slice(-3) !== b.slice(-3))) return 0
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.startsWith(short) || long.endsWith(short))
    return 0.6 + (0.4 * short.length) / long.length
  const left = pairsIn(long)
  let shared = 0
  for (const pair of pairsIn(short)) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length - 2)
}

function pairsIn(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
}

/** Whether what holds them is called alike; neither agrees nor contradicts where one stands alone. */
function pathLikeness({ around: a }: Described, { around: b }: Described): number {
  const outer = b.filter((idea) => idea !== 'result')
  if (a.length === 0 || outer.length === 0) return 0.5
  const shared = a.filter((idea) => outer.includes(idea)).length
  return shared / Math.min(a.length, outer.length)
}

/** Say that it is a person, not which: "applicant.name" and "result.person.name" may well be the same. */
const anyPerson = new Set(['result', 'person', 'applicant', 'identity', 'name', 'id'])

/** Both stand below something of their own: the first name of the child is not that of the applicant. */
function isElsewhere({ around: a }: Described, { around: b }: Described): boolean {
  const [mine, theirs] = [a, b].map((ideas) => ideas.filter((idea) => !anyPerson.has(idea)))
  if (mine === undefined || theirs === undefined) return false
  const isOwn = mine.length > 0 && !mine.some((idea) => b.includes(idea))
  return isOwn && (theirs.length > 0 || b.length > 0)
}

function typeLikeness({ schema: a }: Described, { schema: b }: Described): number {
  if (a.type === undefined || b.type === undefined) return 0.5
  if (a.type !== b.type) return 0.4
  return a.format === b.format ? 1 : 0.5
}

/** Nothing of the value is lost on its way: text never becomes a date, many digits never a whole number. */
function isLossless(from: Schema, to: Schema, types: Types): boolean {
  if (mismatch(from, to, types) !== undefined || !isAlike(from, to, types)) return false
  if (from.type === undefined || to.type === undefined) return true
  return keepsForm(from, to) && keepsListed(from, to)
}

const formed = new Set<Schema['format']>(['date', 'date-time', 'duration', 'time'])

function keepsForm(from: Schema, to: Schema): boolean {
  if (formed.has(to.format)) return from.format === to.format
  if (to.type === 'integer') return from.type === 'integer'
  if (to.type === 'number' || to.format === 'decimal')
    return from.type !== 'string' || from.format === 'decimal'
  return to.type !== 'string' || from.type === 'string'
}

function keepsListed({ enum: some }: Schema, { enum: listed }: Schema): boolean {
  return listed === undefined || (some?.every((one) => listed.includes(one)) ?? false)
}

type Pairs = ReadonlyMap<string, number>

/** How many targets below one record have their best counterpart below another. */
function pairsOf(
  all: readonly { readonly target: Described; readonly found: readonly Compared[] }[],
): Pairs {
  const pairs = new Map<string, number>()
  for (const { target, found } of all) {
    const holders = new Set(
      found.filter(({ name }) => name >= 0.9).map(({ source }) => source.holder),
    )
    for (const holder of holders) {
      const key = `${target.holder}|${holder}`
      pairs.set(key, (pairs.get(key) ?? 0) + 1)
    }
  }
  return pairs
}

interface Scored extends Proposal {
  readonly exact: number
  /** Nothing but the name speaks for it, and its place against it. */
  readonly isDoubtful: boolean
}

function withSiblings(
  { source, name, path, type, isSame }: Compared,
  target: Described,
  pairs: Pairs,
): Scored {
  const others = (pairs.get(`${target.holder}|${source.holder}`) ?? 0) - (name >= 0.9 ? 1 : 0)
  const siblings = Math.min(Math.max(others, 0), 3) / 3
  const score = 0.72 * name + 0.12 * path + 0.08 * type + 0.08 * siblings
  const reasons: ProposalReason[] = [
    ...(isSame ? (['fim'] as const) : [name >= 0.95 ? ('name' as const) : ('similar' as const)]),
    ...(path > 0.5 ? (['path'] as const) : []),
    ...(siblings > 0 ? (['siblings'] as const) : []),
  ]
  return {
    path: source.path,
    score: isSame ? 1 : score,
    exact: isSame ? 2 : name,
    isDoubtful: siblings === 0 && isElsewhere(target, source),
    reasons,
  }
}

/** A name that is the same and has no rival is sure, wherever it stands; one with a rival is not. */
function ranked(scored: readonly Scored[]): readonly Proposal[] {
  const sorted = scored.toSorted(
    (a, b) => b.score - a.score || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
  )
  const [first, second] = sorted
  if (first === undefined) return []
  const gap = first.score - (second?.score ?? 0)
  const isClear = first.exact >= 0.95 && gap >= 0.08 && !first.isDoubtful
  return sorted
    .slice(0, most)
    .map(({ path, score, reasons }, index) => ({
      path,
      reasons,
      score: rounded(
        index > 0 || first.exact === 2
          ? score
          : isClear
            ? Math.max(score, sure)
            : Math.min(score, sure - 0.01),
      ),
    }))
    .filter(({ score }) => score >= least)
}

function rounded(score: number): number {
  return Math.round(Math.min(score, 1) * 100) / 100
}
