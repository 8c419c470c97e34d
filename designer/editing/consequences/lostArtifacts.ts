import { endsOf, type Artifact } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { isLine, parentOf, type Artifacts } from '../artifacts.ts'
import { withProcess } from '../process.ts'
import { mapRecord, without } from '../records.ts'

interface Lost {
  readonly process: string
  /** Steps, ways and what is drawn beside them. */
  readonly gone: ReadonlySet<string>
}

/** What is drawn beside the flow goes with the part it is in, lines with their ends, and what nobody shows any more. */
export function withoutArtifacts(definition: Definition, { process, gone }: Lost): Definition {
  const before = definition.processes[process]?.artifacts
  if (before === undefined) return definition
  const shapes = Object.entries(before).flatMap(([id, artifact]) =>
    gone.has(id) || gone.has(parentOf(artifact) ?? '') ? [id] : [],
  )
  const lost = new Set([...gone, ...shapes])
  const lines = Object.entries(before).flatMap(([id, artifact]) =>
    isLine(artifact) && hasLostEnd(artifact, lost) ? [id] : [],
  )
  const left = without(before, [...shapes, ...lines])
  const unseen = Object.keys(left).filter(
    (id) => refersTo(before, id) && !refersTo(left, id) && left[id]?.type === 'dataObject',
  )
  const artifacts = without(left, unseen)
  if (Object.keys(artifacts).length === Object.keys(before).length) return definition
  return withoutUnseen(definition, withArtifactsOnly(definition, process, artifacts))
}

/** What is drawn at a way goes with it. */
export function waysLost(before: Process, after: Process | undefined): readonly string[] {
  return Object.keys(before.flows).filter((id) => !Object.hasOwn(after?.flows ?? {}, id))
}

function hasLostEnd(artifact: Artifact, lost: ReadonlySet<string>): boolean {
  if (artifact.type === 'dataAssociation' && lost.has(artifact.element)) return true
  return endsOf(artifact)?.some((end) => lost.has(end)) === true
}

function refersTo(artifacts: Artifacts, object: string): boolean {
  return Object.values(artifacts).some(
    (one) => one.type === 'dataObjectReference' && one.object === object,
  )
}

function withArtifactsOnly(
  definition: Definition,
  process: string,
  artifacts: Artifacts,
): Definition {
  const next = withProcess(definition, process, ({ artifacts: _before, ...rest }) =>
    Object.keys(artifacts).length === 0 ? rest : { ...rest, artifacts },
  )
  const layout = definition.layout[process]
  if (layout?.artifacts === undefined) return next
  const { artifacts: places, ...drawn } = layout
  const kept = Object.fromEntries(Object.entries(places).filter(([id]) => id in artifacts))
  const placed = Object.keys(kept).length === 0 ? drawn : { ...drawn, artifacts: kept }
  return { ...next, layout: { ...next.layout, [process]: placed } }
}

/** Stores and values of categories that a drawing showed and none does any more. */
function withoutUnseen(before: Definition, after: Definition): Definition {
  const [then, now] = [shownBy(before), shownBy(after)]
  const unseen = new Set([...then].filter((id) => !now.has(id)))
  if (unseen.size === 0) return after
  const { dataStores, categories, ...rest } = after
  const stores = without(dataStores ?? {}, unseen)
  const named = Object.entries(
    mapRecord(categories ?? {}, (category) => ({
      ...category,
      values: without(category.values, unseen),
    })),
  ).filter(([id, { values }]) => {
    const hadValues = Object.keys(before.categories?.[id]?.values ?? {}).length > 0
    return !hadValues || Object.keys(values).length > 0
  })
  return {
    ...rest,
    ...(Object.keys(stores).length === 0 ? {} : { dataStores: stores }),
    ...(named.length === 0 ? {} : { categories: Object.fromEntries(named) }),
  }
}

function shownBy({ processes }: Definition): ReadonlySet<string> {
  const all = Object.values(processes).flatMap(({ artifacts = {} }) => Object.values(artifacts))
  return new Set(
    all.flatMap((artifact) => {
      if (artifact.type === 'dataStoreReference') return artifact.store ?? []
      return artifact.type === 'group' ? (artifact.category ?? []) : []
    }),
  )
}
