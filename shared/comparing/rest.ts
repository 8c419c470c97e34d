import { changeBetween } from '../model/change.ts'
import type { Definition } from '../model/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import { namesIn, pointerTo } from '../model/pointer.ts'
import { referred } from '../model/referred.ts'
import type { Detail, Difference, Effect, Topic } from './difference.ts'
import { orSettings, same } from './records.ts'

/** What a part of a definition is to people. Whatever a definition holds stands here. */
const topicOf = {
  format: 'settings',
  id: 'settings',
  owner: 'settings',
  title: 'page',
  summary: 'page',
  leika: 'page',
  legalBasis: 'page',
  portal: 'page',
  types: 'field',
  data: 'field',
  connectors: 'source',
  sources: 'source',
  processes: 'process',
  participants: 'participant',
  messageFlows: 'message',
  collaborations: 'drawing',
  messages: 'message',
  signals: 'event',
  errors: 'event',
  escalations: 'event',
  dataStores: 'store',
  categories: 'drawing',
  mappings: 'mapping',
  decisions: 'decision',
  boxedDecisions: 'decision',
  knowledge: 'decision',
  decisionServices: 'decision',
  decisionModels: 'decision',
  forms: 'form',
  letters: 'letter',
  deadlines: 'deadline',
  scenarios: 'scenario',
  startedFrom: 'settings',
  waivers: 'waiver',
  layout: 'drawing',
  diagrams: 'drawing',
  decisionDrawings: 'drawing',
  foreign: 'settings',
} as const satisfies Record<keyof Definition, Topic>

type Part = keyof typeof topicOf
/** They hold records by id; all others are one thing. */
const single: ReadonlySet<string> = new Set(['startedFrom', 'foreign'])
const geometry: ReadonlySet<string> = new Set(['layout', 'diagrams', 'decisionDrawings'])

/** One entry for each record with something in it that nothing told so far speaks for. */
export function restOf(
  [before, after]: readonly [Definition, Definition],
  told: readonly Difference[],
): Difference[] {
  const sides = [asJson(before), asJson(after)] as const
  const { added, updated, removed } = changeBetween(...sides)
  const covered = coverOf(told.flatMap(({ at }) => at))
  const updatedTo = Object.entries(updated).map(([at, [, to]]) => [at, to] as const)
  const left = [...Object.entries(added), ...updatedTo, ...Object.entries(removed)]
    .flatMap(([pointer, value]) => uncovered(namesIn(pointer), value, covered))
    .map(([part = '', id]) => (single.has(part) || id === undefined ? [part] : [part, id]))
  const records = new Map(left.map((names) => [pointerTo(...names), names]))
  return [...records.values()].map((names) => entryFor(names, [before, after], sides))
}

interface Cover {
  readonly speaksFor: ReadonlySet<string>
  /** All that lies above one of them. */
  readonly above: ReadonlySet<string>
}

function coverOf(pointers: readonly string[]): Cover {
  const above = new Set<string>()
  for (const pointer of pointers) {
    const names = namesIn(pointer)
    for (let length = 1; length < names.length; length += 1) {
      above.add(pointerTo(...names.slice(0, length)))
    }
  }
  return { speaksFor: new Set(pointers), above }
}

/** What of a changed value nothing speaks for. */
function uncovered(
  names: readonly string[],
  value: Json,
  cover: Cover,
): readonly (readonly string[])[] {
  const isTold = names.some((_, index) =>
    cover.speaksFor.has(pointerTo(...names.slice(0, index + 1))),
  )
  if (isTold) return []
  const isOpen = names.length === 1 || cover.above.has(pointerTo(...names))
  if (!isOpen || !isJsonObject(value) || single.has(names[0] ?? '')) return [names]
  const members = Object.entries(value)
  if (members.length === 0) return [names]
  return members.flatMap(([name, inner]) => uncovered([...names, name], inner, cover))
}

function entryFor(
  names: readonly string[],
  [before, after]: readonly [Definition, Definition],
  sides: readonly [JsonObject, JsonObject],
): Difference {
  const [part = '', id = part] = names
  const [from, to] = sides.map((side) => valueAt(side, names))
  const effect = geometry.has(part) ? 'moved' : effectOf(from, to)
  const process = referred(after.processes, id) ?? referred(before.processes, id)
  return {
    topic: topicOf[part as Part], // reason: the schema lets no other key into a definition
    effect,
    title:
      (part === 'layout' ? process?.title : titleOf(to ?? from)) ??
      (names.length === 1 ? after.title : { de: id }),
    details:
      part === 'layout'
        ? placesIn(id, [before, after])
        : effect === 'changed'
          ? orSettings([])
          : [],
    at: [pointerTo(...names)],
  }
}

function effectOf(from: Json | undefined, to: Json | undefined): Effect {
  if (from === undefined) return 'added'
  return to === undefined ? 'removed' : 'changed'
}

function placesIn(process: string, [before, after]: readonly [Definition, Definition]): Detail[] {
  const [from, to] = [before, after].map(({ layout }) => referred(layout, process)?.elements ?? {})
  const count = Object.entries(to ?? {}).filter(([id, place]) => {
    const was = referred(from, id)
    return was !== undefined && !same(was, place)
  }).length
  return count === 0 ? [] : [{ kind: 'places', count }]
}

function valueAt(side: JsonObject, names: readonly string[]): Json | undefined {
  return names.reduce<Json | undefined>(
    (value, name) => (isJsonObject(value) ? referred(value, name) : undefined),
    side,
  )
}

/** What people call a record, in whichever of its fields that stands. */
function titleOf(record: Json | undefined): Localised | undefined {
  if (!isJsonObject(record)) return undefined
  for (const title of [record['title'], record['label'], record['name']]) {
    if (typeof title === 'string' && title !== '') return { de: title }
    if (isJsonObject(title) && typeof title['de'] === 'string') {
      const { de, en } = title
      return { de, ...(typeof en === 'string' ? { en } : {}) }
    }
  }
  return undefined
}

function asJson(definition: Definition): JsonObject {
  return definition as unknown as JsonObject // reason: a definition is JSON, by its schema
}
