import { usesOf } from '#shared/lint/usesOf.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { noRecords } from '#shared/model/noRecords.ts'
import { withArtifactsOf } from './copiedArtifacts.ts'
import type { Selected } from './commands/deleteElements.ts'
import { geometryOf } from './geometryOf.ts'
import { leadersOf } from './moving.ts'
import { withInner } from './process.ts'
import { withOptional } from './records.ts'
import {
  partAt,
  partKinds,
  referencesOfContent,
  referencesOfElement,
  type PartKind,
  type Reference,
} from './references.ts'
import { inlined } from './inlined.ts'

/**
 * Some steps with all they need, as a definition of its own: one process with the steps and the ways among them, and
 * of everything else what they use. Undefined where nothing of it can stand alone.
 */
export function fragmentOf(definition: Definition, selected: Selected): Definition | undefined {
  const content = definition.processes[selected.process]
  if (content === undefined) return undefined
  const leaders = leadersOf(content, selected.elements).filter(
    (id) => content.elements[id]?.type !== 'boundaryEvent',
  )
  const chosen = withInner(content, leaders)
  const beside = selected.elements.filter((id) => Object.hasOwn(content.artifacts ?? {}, id))
  if (chosen.size === 0 && beside.length === 0) return undefined
  const process = partOf(content, chosen)
  const { elements, lanes } = geometryOf(definition, selected.process)
  const positions = definition.layout[selected.process]?.elements ?? {}
  const placed = only(elements, chosen)
  const layout = Object.fromEntries(
    Object.entries(placed).map(([id, { x, y }]) => [id, { ...positions[id], x, y }] as const),
  )
  const bare: Definition = {
    ...emptied(definition),
    processes: { [mainProcess]: process },
    layout: {
      [mainProcess]: { elements: layout, lanes: only(lanes, new Set(Object.keys(process.lanes))) },
    },
  }
  const drawn = withArtifactsOf(bare, definition, {
    process: selected.process,
    chosen: new Set([...chosen, ...Object.keys(process.flows), ...beside]),
  })
  return withUsedData(withParts(drawn, definition), definition)
}

/** Steps, the ways and comments among them, and the lanes they stand in. */
function partOf(process: Process, chosen: ReadonlySet<string>): Process {
  const elements = Object.fromEntries(
    Object.entries(only(process.elements, chosen)).map(([id, { parent, ...element }]) => [
      id,
      { ...element, ...withOptional('parent', chosen.has(parent ?? '') ? parent : undefined) },
    ]),
  )
  const flows = Object.fromEntries(
    Object.entries(process.flows).filter(
      ([, { source, target }]) => chosen.has(source) && chosen.has(target),
    ),
  )
  const used = new Set(Object.values(elements).flatMap(({ lane }) => lane ?? []))
  return { title: process.title, elements, flows, lanes: only(process.lanes, used) }
}

/** Nothing but what the service is called. */
function emptied(definition: Definition): Definition {
  const { format, id, owner, title, summary, leika, legalBasis } = definition
  return { ...noRecords, format, id, owner, title, summary, leika, legalBasis }
}

/** What the steps name, and what that names in turn. A called process stays where it is. */
function withParts(fragment: Definition, definition: Definition): Definition {
  const found = new Map<PartKind, Map<string, Json>>()
  const steps = Object.values(fragment.processes[mainProcess]?.elements ?? {})
  const open: Reference[] = steps.flatMap(referencesOfElement)
  for (const reference of open) {
    const part = reference.kind === 'processes' ? undefined : partAt(definition, reference)
    const known = found.get(part?.kind ?? 'forms') ?? new Map<string, Json>()
    if (part === undefined || known.has(part.id)) continue
    found.set(part.kind, known.set(part.id, part.content))
    open.push(...referencesOfContent(part.content), ...deadlinesNamedIn(part.content, definition))
  }
  const parts = partKinds.flatMap((kind) => {
    const records = found.get(kind)
    return records === undefined || kind === 'processes'
      ? []
      : [[kind, Object.fromEntries(records)] as const]
  })
  const sources = Object.fromEntries(
    Object.entries(definition.sources)
      .filter(([id]) => found.get('sources')?.has(id))
      .map(([id, { request, response, ...source }]) => [
        id,
        {
          ...source,
          request: inlined(request, definition.types),
          response: inlined(response, definition.types),
        },
      ]),
  )
  return { ...fragment, ...Object.fromEntries(parts), sources }
}

/** Deadlines are named in expressions too: "deadlines.payment". */
function deadlinesNamedIn(content: Json, { deadlines }: Definition): readonly Reference[] {
  const text = isJsonObject(content) ? JSON.stringify(content) : ''
  return Object.keys(deadlines).flatMap((id) =>
    text.includes(`deadlines.${id}`) ? [{ kind: 'deadlines' as const, id }] : [],
  )
}

/** Of the case data only what is used, described in place. */
export function withUsedData(fragment: Definition, { data, types }: Definition): Definition {
  const whole = { ...fragment, data, types }
  const used = new Set(
    Object.keys(data).flatMap((root) => usesOf(whole, root).map(({ path }) => path)),
  )
  const isWanted = (path: string): boolean =>
    [...used].some(
      (one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`),
    )
  return {
    ...fragment,
    data: Object.fromEntries(
      Object.entries(data).flatMap(([root, schema]) =>
        isWanted(root) ? [[root, inlined(schema, types, { path: root, isWanted })] as const] : [],
      ),
    ),
  }
}

function only<Value>(
  records: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(records).filter(([id]) => ids.has(id)))
}
