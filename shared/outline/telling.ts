import type { Definition } from '../model/definition.ts'
import { mayBeEntered } from '../model/elementKinds.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import {
  messageEnd,
  messagesAround,
  messageTitle,
  poolKey,
  poolsAround,
  titleOfEnd,
} from '../model/pools.ts'
import { referred } from '../model/referred.ts'
import { poolTexts } from '../text/pools.ts'
import { tellingTexts } from '../text/telling.ts'
import { nameOf, sentenceOf, type Wording } from './clause.ts'
import { conditionWords } from './conditionWords.ts'
import { isDefault, type Way } from './graph.ts'
import { outlineOf, type Entry, type Outline, type StepEntry, type WayEntry } from './outline.ts'

/** One or two sentences about a step. */
export interface Sentence {
  readonly step: string
  /** How deep its step lies in the outline: on a way, in a part. */
  readonly depth: number
  readonly text: string
}

/** The process in sentences, in the order of its outline; none where there is no such process. */
export function tellingOf(
  definition: Definition,
  { process: id, language }: { readonly process: string; readonly language: Language },
): readonly Sentence[] {
  const process = referred(definition.processes, id)
  if (process === undefined) return []
  const outline = outlineOf(process)
  const rank = new Map(stepsIn(outline.entries).map((step, at) => [step, at]))
  const teller = { definition, process, language, say: tellingTexts[language], outline, rank }
  return [...tell(outline.entries, { teller, depth: 0 }), ...aroundIt(definition, id, language)]
}

/** Who takes part, and what goes between them. */
function aroundIt(
  definition: Definition,
  process: string,
  language: Language,
): readonly Sentence[] {
  const say = poolTexts[language]
  const nameOfEnd = (id: string): string => titleOfEnd(definition, id, language)
  const pools = poolsAround(definition, process).flatMap(([id, pool]) =>
    pool.process === process
      ? []
      : [{ step: poolKey(id), depth: 0, text: say.tellPool(inLanguage(pool.title, language)) }],
  )
  const messages = messagesAround(definition, process).map(([, flow]) => {
    const title = messageTitle(definition, flow)
    const what = title === undefined ? '' : inLanguage(title, language)
    const text = say.tellFlow(nameOfEnd(flow.source), nameOfEnd(flow.target), what)
    const pool = messageEnd(definition, flow.target)?.participant ?? flow.target
    return { step: poolKey(pool), depth: 0, text }
  })
  return [...pools, ...messages]
}

/** What one of several ways is taken for: "Wenn gilt: Rasse auf der Liste ist Ja", "Sonst". */
export function wayWords(way: Way, at: number, wording: Wording): string {
  const { process, say } = wording
  const source = process.elements[way.source]?.type
  if (source === 'parallelGateway') return say.lead.together(at)
  if (source === 'eventBasedGateway') return say.lead.either(at)
  if (isDefault(way, process.elements)) return say.lead.otherwise
  return conditionOf(way, wording) ?? say.lead.way(at + 1)
}

function conditionOf(way: Way, { definition, language, say }: Wording): string | undefined {
  const { condition } = way
  const words =
    condition === undefined ? undefined : conditionWords(condition, definition, language)
  if (words !== undefined) return say.lead.when(words)
  const name = way.name === undefined ? '' : inLanguage(way.name, language)
  return name === '' ? undefined : say.lead.whenNamed(name)
}

interface Teller extends Wording {
  readonly outline: Outline
  readonly rank: ReadonlyMap<string, number>
}

interface Course {
  readonly teller: Teller
  readonly depth: number
  /** The step that is told of below the last of these. */
  readonly after?: string | undefined
  /** How the first of these sentences begins. */
  readonly lead?: string
}

function tell(entries: readonly StepEntry[], course: Course): readonly Sentence[] {
  return entries.flatMap((entry, at) => {
    const after = entries[at + 1]?.id ?? course.after
    const { teller, depth, lead } = course
    return ofStep(entry, {
      teller,
      depth,
      after,
      ...(at === 0 && lead !== undefined ? { lead } : {}),
    })
  })
}

function ofStep({ id, entries }: StepEntry, course: Course): readonly Sentence[] {
  const { teller, depth, after } = course
  const { graph } = teller.outline
  const steps = entries.filter((one) => one.kind === 'step')
  const ways = entries.filter((one) => one.kind === 'way')
  const atEdge = steps.filter((one) => graph.hostOf(one.id) === id)
  const held = steps.filter((one) => graph.hostOf(one.id) !== id)
  const isPart = held.some((one) => graph.scopeOf(one.id) === id)
  const told = isPart ? after : (held[0]?.id ?? after)
  const below = { teller, depth: depth + 1 }
  return [
    {
      step: id,
      depth,
      text: sentenceOf(id, teller, leadTo(id, course)) + onward(id, told, teller),
    },
    ...tell(held, isPart ? below : { ...below, after }),
    ...ways.flatMap((way, at) => ofWay(way, at, { ...below, after })),
    ...tell(atEdge, below),
  ]
}

/** Undefined where nothing leads to a step that something should lead to. */
function leadTo(id: string, { teller, lead }: Course): string | undefined {
  const { process, outline, say } = teller
  if (lead !== undefined) return lead
  const element = process.elements[id]
  if (outline.graph.isEntered(id) || element === undefined || !mayBeEntered(element))
    return say.lead.then
  const around = process.elements[outline.graph.scopeOf(id) ?? '']
  return around?.type === 'adHocSubProcess' ? say.lead.meanwhile : undefined
}

function ofWay({ way, entries }: WayEntry, at: number, course: Course): readonly Sentence[] {
  const { teller, depth } = course
  const lead = leadOf(way, at, teller)
  if (entries.length > 0) return tell(entries, { ...course, lead })
  return [{ step: way.source, depth, text: `${lead} ${goingTo(way.target, way.source, teller)}.` }]
}

function leadOf(way: Way, at: number, teller: Teller): string {
  const { lead } = teller.say
  const words = wayWords(way, at, teller)
  return words === conditionOf(way, teller) ? lead.onCondition(words) : lead.other(words)
}

/** Where it goes on, unless that is what is told next. */
function onward(id: string, told: string | undefined, { outline, say, ...rest }: Teller): string {
  const ways = outline.graph.waysFrom(id)
  const [way] = ways
  if (way === undefined || ways.length > 1 || way.target === told) return ''
  return ` ${say.lead.then} ${goingTo(way.target, id, { outline, say, ...rest })}.`
}

function goingTo(target: string, from: string, teller: Teller): string {
  const { rank, say } = teller
  const isBack = (rank.get(target) ?? 0) <= (rank.get(from) ?? 0)
  return (isBack ? say.goesBack : say.goesOn)(nameOf(target, teller))
}

function stepsIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'step' ? [entry.id, ...stepsIn(entry.entries)] : stepsIn(entry.entries),
  )
}
