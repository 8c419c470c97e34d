import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Json } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import { renamedBy } from './copiedArtifacts.ts'
import { freeId } from './ids.ts'
import { mapRecord } from './records.ts'
import {
  decisionKinds,
  withContentReferences,
  withElementReferences,
  type Refer,
} from './references.ts'

// Ids come from names, so two people who both draw a step "Aufgabe" give it the same id. These are two steps, not one
// of which both made something else: mine gets another id, in every state that undo leads back to.

/** What a line can lead to shares its ids. */
const linked = ['elements', 'flows', 'artifacts'] as const
const inProcess = [...linked, 'lanes'] as const
const parts = [
  'decisions',
  'boxedDecisions',
  'decisionServices',
  'mappings',
  'forms',
  'letters',
  'sources',
  'connectors',
  'messages',
  'signals',
  'errors',
  'escalations',
] as const

/** New id by process (empty for parts), id space and id. */
type Renames = ReadonlyMap<string, string>

const keyFor = (process: string, kind: string, id: string): string =>
  JSON.stringify([process, spaceOf(kind), id])

/** Kinds that share their ids. */
function spaceOf(kind: string): string {
  if (linked.some((one) => one === kind)) return 'elements'
  return decisionKinds.some((one) => one === kind) ? 'decisions' : kind
}

/** Which ids of mine, in whichever of its states, theirs gave to something else meanwhile. */
export function renamesFor(
  base: Definition,
  theirs: Definition,
  states: readonly Definition[],
): Renames {
  const renames = new Map<string, string>()
  if (states.every((state) => state === base)) return renames
  const keepApart = (process: string, kinds: readonly string[], ids: Ids): void => {
    for (const [id, to] of clashing(ids)) renames.set(keyFor(process, kinds[0] ?? '', id), to)
  }
  for (const process of Object.keys(theirs.processes)) {
    for (const kinds of [linked, ['lanes'] as const]) {
      const of = (one: Definition) => drawnRecords(one, process, kinds)
      keepApart(process, kinds, { base: of(base), theirs: of(theirs), states: states.map(of) })
    }
  }
  // Where steps are kept apart, each has a form of its own, even if the two are still alike.
  const differ = states.some((state) => hasRenamedStep(state, renames)) ? () => true : undefined
  for (const kinds of [decisionKinds, ...parts.filter(isAlone).map((kind) => [kind] as const)]) {
    const of = (one: Definition) => Object.assign({}, ...kinds.map((kind) => one[kind])) as Records // reason: Object.assign answers any
    keepApart('', kinds, { base: of(base), theirs: of(theirs), states: states.map(of), differ })
  }
  return renames
}

const idsOf = (kind: (typeof inProcess)[number]) => (kind === 'lanes' ? kind : 'elements')

function isAlone(kind: (typeof parts)[number]): boolean {
  return spaceOf(kind) === kind && kind !== 'decisions'
}

function hasRenamedStep({ processes }: Definition, renames: Renames): boolean {
  return Object.entries(processes).some(([process, { elements }]) =>
    Object.keys(elements).some((id) => renames.has(keyFor(process, 'elements', id))),
  )
}

type Records = Readonly<Record<string, Json>>

interface Ids {
  readonly base: Records
  readonly theirs: Records
  readonly states: readonly Records[]
  readonly differ?: ((one: Json, other: Json) => boolean) | undefined
}

function clashing({
  base,
  theirs,
  states,
  differ = (one, other) => !sameJson(one, other),
}: Ids): ReadonlyMap<string, string> {
  const renames = new Map<string, string>()
  const taken = Object.assign({}, base, theirs, ...states) as Record<string, unknown> // reason: Object.assign answers any
  for (const [id, record] of states.flatMap((state) => Object.entries(state))) {
    const there = referred(theirs, id)
    if (there === undefined || Object.hasOwn(base, id) || renames.has(id)) continue
    if (!differ(record, there)) continue
    const free = freeId(id, taken)
    taken[free] = true
    renames.set(id, free)
  }
  return renames
}

/** With where they stand: two steps that say the same elsewhere are two. */
function drawnRecords(
  { processes, layout }: Definition,
  process: string,
  kinds: readonly (typeof inProcess)[number][],
): Records {
  const drawn = kinds.map((kind) => {
    const places = recordsIn(layout[process]?.[kind])
    return mapRecord(recordsIn(processes[process]?.[kind]), (one, id) => [
      one,
      referred(places, id) ?? null,
    ])
  })
  return Object.assign({}, ...drawn) as Records // reason: Object.assign answers any
}

function recordsIn(records: object | undefined): Records {
  return (records ?? {}) as Records // reason: the schema holds JSON only
}

export function renamed(definition: Definition, renames: Renames): Definition {
  if (renames.size === 0) return definition
  const of =
    (process: string): Refer =>
    (kind, id) => {
      const isInside = inProcess.some((one) => one === kind)
      return renames.get(keyFor(isInside ? process : '', kind, id)) ?? id
    }
  const content = (kind: string, records: object | undefined) =>
    rekeyed(
      mapRecord(recordsIn(records), (one) => withContentReferences(one, of(''))),
      (id) => of('')(kind as (typeof parts)[number], id), // reason: one of `parts`
    )
  return {
    ...definition,
    ...Object.fromEntries(
      parts.flatMap((kind) =>
        definition[kind] === undefined ? [] : [[kind, content(kind, definition[kind])] as const],
      ),
    ),
    processes: mapRecord(definition.processes, (one, process) => inside(one, of(process))),
    layout: mapRecord(definition.layout, (one, process) => ({
      ...one,
      ...Object.fromEntries(
        inProcess.flatMap((kind) =>
          one[kind] === undefined
            ? []
            : [
                [
                  kind,
                  rekeyed(recordsIn(one[kind]), (id) => of(process)(idsOf(kind), id)),
                ] as const,
              ],
        ),
      ),
    })),
    scenarios: mapRecord(definition.scenarios, (one) => ({
      ...one,
      sources: rekeyed(one.sources, (id) => of('')('sources', id)),
      forms: rekeyed(one.forms, (id) => of('')('forms', id)),
    })),
  }
}

function inside(process: Process, refer: Refer): Process {
  const to = (id: string): string => refer('elements', id) ?? id
  return {
    ...process,
    elements: rekeyed(
      mapRecord(process.elements, (one) => withElementReferences(one, refer)),
      to,
    ),
    flows: rekeyed(
      mapRecord(process.flows, (one) => ({
        ...one,
        source: to(one.source),
        target: to(one.target),
      })),
      (id) => refer('flows', id),
    ),
    lanes: rekeyed(process.lanes, (id) => refer('lanes', id)),
    ...(process.artifacts === undefined
      ? {}
      : {
          artifacts: rekeyed(
            mapRecord(process.artifacts, (one) => renamedBy(one, to, undefined)),
            to,
          ),
        }),
  }
}

function rekeyed<T>(
  records: Readonly<Record<string, T>>,
  to: (id: string) => string | undefined,
): Record<string, T> {
  return Object.fromEntries(Object.entries(records).map(([id, one]) => [to(id) ?? id, one]))
}
