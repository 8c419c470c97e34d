import { endsOf, type Artifact, type ArtifactOf } from '#shared/model/artifacts.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { canonicalForm } from '#shared/model/hash.ts'
import { referred } from '#shared/model/referred.ts'
import { artifactBoxes, groupValue, isLine, parentOf, type Artifacts } from './artifacts.ts'
import { freeId } from './ids.ts'
import { withProcess } from './process.ts'
import { mapRecord, withOptional } from './records.ts'

/** A fragment with what is drawn beside the chosen: what is chosen itself or in a chosen part, and lines among all these. */
export function withArtifactsOf(
  fragment: Definition,
  definition: Definition,
  { process, chosen }: { readonly process: string; readonly chosen: ReadonlySet<string> },
): Definition {
  const all = definition.processes[process]?.artifacts ?? {}
  const shapes = Object.entries(all).flatMap(([id, one]) =>
    !isLine(one) && (chosen.has(id) || chosen.has(parentOf(one) ?? '')) ? [id] : [],
  )
  const there = new Set([...chosen, ...shapes])
  const objects = shapes.flatMap((id) => objectOf(all, id) ?? [])
  const lines = Object.entries(all).flatMap(([id, one]) =>
    endsOf(one)?.every((end) => there.has(end)) === true ? [id] : [],
  )
  const wanted = new Set([...shapes, ...objects, ...lines])
  if (wanted.size === 0) return fragment
  const artifacts = Object.fromEntries(
    Object.entries(all).flatMap(([id, one]) =>
      wanted.has(id) ? [[id, within(one, there)] as const] : [],
    ),
  )
  const boxes = Object.entries(artifactBoxes(definition, process)).filter(([id]) => wanted.has(id))
  const added = withProcess(fragment, mainProcess, (current) => ({ ...current, artifacts }))
  const layout = added.layout[mainProcess] ?? { elements: {}, lanes: {} }
  return {
    ...added,
    ...meant(definition, Object.values(artifacts)),
    layout: { [mainProcess]: { ...layout, artifacts: Object.fromEntries(boxes) } },
  }
}

function objectOf(artifacts: Artifacts, id: string): string | undefined {
  const artifact = artifacts[id]
  const object = artifact?.type === 'dataObjectReference' ? artifact.object : undefined
  return referred(artifacts, object) === undefined ? undefined : object
}

function within(artifact: Artifact, there: ReadonlySet<string>): Artifact {
  if (artifact.type === 'dataAssociation') return artifact
  const { parent = '', ...rest } = artifact
  return { ...rest, ...withOptional('parent', there.has(parent) ? parent : undefined) }
}

/** The stores and the names of frames that they stand for. */
function meant(
  { dataStores = {}, categories = {} }: Definition,
  artifacts: readonly Artifact[],
): Pick<Definition, 'dataStores' | 'categories'> {
  const named = new Set(
    artifacts.flatMap((one) => {
      if (one.type === 'dataStoreReference') return one.store ?? []
      return one.type === 'group' ? (one.category ?? []) : []
    }),
  )
  const those = <T>(records: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(records).filter(([id]) => named.has(id))
  const stores = those(dataStores)
  const frames = Object.entries(categories).flatMap(([id, category]) => {
    const values = those(category.values)
    return values.length === 0
      ? []
      : [[id, { ...category, values: Object.fromEntries(values) }] as const]
  })
  return {
    ...(stores.length === 0 ? {} : { dataStores: Object.fromEntries(stores) }),
    ...(frames.length === 0 ? {} : { categories: Object.fromEntries(frames) }),
  }
}

interface Coming {
  readonly process: string
  readonly fragment: Definition
  readonly parent: string | undefined
  /** Of steps, ways and what is drawn beside them. */
  readonly ids: ReadonlyMap<string, string>
}

/** What was drawn beside the steps comes with them, under ids that are free. */
export function withArtifactsPasted(definition: Definition, coming: Coming): Definition {
  const { process, fragment, ids, parent } = coming
  const source = fragment.processes[mainProcess]?.artifacts ?? {}
  const { definition: ready, artifacts } = withMeanings(definition, fragment, source)
  return Object.entries(artifacts).reduce((now, [id, own]) => {
    const renamed = renamedBy(own, (known) => ids.get(known) ?? known, parent)
    return withProcess(now, process, (current) => ({
      ...current,
      artifacts: { ...current.artifacts, [ids.get(id) ?? id]: renamed },
    }))
  }, ready)
}

/** With other ids for what it refers to, and in this part where it was in none. */
export function renamedBy(
  artifact: Artifact,
  to: (id: string) => string,
  parent: string | undefined,
): Artifact {
  if (artifact.type === 'dataAssociation') {
    const { element, sources, target } = artifact
    const ends = { element: to(element), sources: sources.map(to) }
    return { ...artifact, ...ends, ...withOptional('target', target && to(target)) }
  }
  const around = artifact.parent === undefined ? parent : to(artifact.parent)
  const placed = { ...artifact, ...withOptional('parent', around) }
  if (placed.type === 'association')
    return { ...placed, source: to(placed.source), target: to(placed.target) }
  if (placed.type !== 'dataObjectReference' || placed.object === undefined) return placed
  return { ...placed, object: to(placed.object) }
}

interface Meaning {
  readonly definition: Definition
  readonly artifact: Artifact
}

/** The stores and the names of frames that these stand for are there as well; what bears their ids already stays. */
export function withMeanings(
  definition: Definition,
  fragment: Definition,
  artifacts: Artifacts,
): { readonly definition: Definition; readonly artifacts: Artifacts } {
  let now = definition
  const meaning = mapRecord(artifacts, (artifact) => {
    const ready = withMeaning(now, fragment, artifact)
    now = ready.definition
    return ready.artifact
  })
  return { definition: now, artifacts: meaning }
}

function withMeaning(definition: Definition, fragment: Definition, artifact: Artifact): Meaning {
  if (artifact.type === 'dataStoreReference') return withStore(definition, fragment, artifact)
  if (artifact.type === 'group') return withFrame(definition, fragment, artifact)
  return { definition, artifact }
}

/** A store that says the same is the same store. */
function withStore(
  definition: Definition,
  fragment: Definition,
  artifact: ArtifactOf<'dataStoreReference'>,
): Meaning {
  const { dataStores = {} } = definition
  const coming = referred(fragment.dataStores ?? {}, artifact.store)
  if (artifact.store === undefined || coming === undefined) return { definition, artifact }
  const isSame = (id: string): boolean => {
    const there = referred(dataStores, id)
    return there !== undefined && canonicalForm(coming) === canonicalForm(there)
  }
  const known = [artifact.store, ...Object.keys(dataStores)].find(isSame)
  if (known !== undefined) return { definition, artifact: { ...artifact, store: known } }
  const store = freeId(artifact.store, dataStores)
  return {
    definition: { ...definition, dataStores: { ...dataStores, [store]: coming } },
    artifact: { ...artifact, store },
  }
}

/** Every frame has a name of its own. */
function withFrame(
  definition: Definition,
  fragment: Definition,
  artifact: ArtifactOf<'group'>,
): Meaning {
  const value = groupValue(fragment, artifact.category)
  const [id, category] =
    Object.entries(fragment.categories ?? {}).find(
      ([, { values }]) => referred(values, artifact.category) !== undefined,
    ) ?? []
  if (value === undefined || id === undefined || category === undefined)
    return { definition, artifact }
  const { categories = {} } = definition
  const own = categories[id] ?? { ...category, values: {} }
  const taken = Object.assign({}, ...Object.values(categories).map(({ values }) => values))
  const name = freeId(artifact.category ?? id, taken)
  const values = { ...own.values, [name]: value }
  return {
    definition: { ...definition, categories: { ...categories, [id]: { ...own, values } } },
    artifact: { ...artifact, category: name },
  }
}

/** Every id of a fragment, free where it goes. */
export function besideIds(
  fragment: Definition,
  taken: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const used: Record<string, unknown> = { ...taken }
  const ids = mapRecord(fragment.processes[mainProcess]?.artifacts ?? {}, (_, id) => {
    const free = freeId(id, used)
    used[free] = true
    return free
  })
  return new Map(Object.entries(ids))
}
