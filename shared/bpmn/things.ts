import { endsOf, type Artifact } from '../model/artifacts.ts'
import type { Definition } from '../model/definition.ts'
import type { ElementType, Process } from '../model/elements.ts'
import { collaborationsOf } from './collaboration.ts'
import type { Path } from './reading.ts'
import { artifactSizes, laneSize, poolSize, sizes } from './sizes.ts'
import type { Usual } from './shapes.ts'
import { isContainer } from './elements.ts'
import { referred } from '../model/referred.ts'

/** Something that a diagram can show. */
export interface Thing {
  readonly path: Path
  readonly key: string
  /** The process it belongs to; empty for what stands between processes. */
  readonly process: string
  /** The sub-process around it. */
  readonly parent: string
  /** A line has two ends, a shape its usual size. */
  readonly form:
    | { readonly usual: Usual; readonly ends?: undefined }
    | { readonly ends: readonly [source: string, target: string]; readonly usual?: undefined }
}

export function pathKey(path: Path): string {
  return path.join('\n')
}

/** All of it, from the back to the front: pools, lanes, elements, then lines. */
export function thingsOf(definition: Definition): readonly Thing[] {
  const participants = Object.keys(definition.participants).map((key) =>
    root(['participants', key], { usual: { size: poolSize, isHorizontal: true } }),
  )
  const processes = Object.entries(definition.processes).flatMap(([id, process]) =>
    process.global === true ? [] : thingsIn(process, id),
  )
  const between = Object.entries(collaborationsOf(definition)).flatMap(([id, { artifacts = {} }]) =>
    Object.entries(artifacts).flatMap(([key, artifact]) => {
      const form = formOf(artifact)
      return form === undefined ? [] : [root(['collaborations', id, 'artifacts', key], form)]
    }),
  )
  const messages = Object.entries(definition.messageFlows).map(([key, { source, target }]) =>
    root(['messageFlows', key], { ends: [source, target] }),
  )
  return [...participants, ...processes, ...between, ...messages]
}

function root(path: Path, form: Thing['form']): Thing {
  return { path, key: path.at(-1) ?? '', process: '', parent: '', form }
}

function thingsIn(process: Process, id: string): readonly Thing[] {
  const { elements, flows, lanes, laneSets = {}, artifacts = {} } = process
  const thing = (kind: string, key: string, at: Pick<Thing, 'parent' | 'form'>): Thing => ({
    path: ['processes', id, kind, key],
    key,
    process: id,
    ...at,
  })
  const drawn = Object.entries(artifacts).flatMap(([key, artifact]) => {
    const form = formOf(artifact)
    const parent =
      artifact.type === 'dataAssociation'
        ? referred(elements, artifact.element)?.parent
        : artifact.parent
    return form === undefined ? [] : [thing('artifacts', key, { parent: parent ?? '', form })]
  })
  return [
    ...Object.entries(lanes).map(([key, { set = '' }]) =>
      thing('lanes', key, {
        parent: referred(laneSets, set)?.parent ?? '',
        form: { usual: { size: laneSize, isHorizontal: true } },
      }),
    ),
    ...Object.entries(elements).map(([key, { type, parent = '' }]) =>
      thing('elements', key, { parent, form: { usual: usualOf(type) } }),
    ),
    ...drawn.filter(({ form }) => form.usual !== undefined),
    ...Object.entries(flows).map(([key, { source, target }]) =>
      thing('flows', key, {
        parent: referred(elements, source)?.parent ?? '',
        form: { ends: [source, target] },
      }),
    ),
    ...drawn.filter(({ form }) => form.ends !== undefined),
  ]
}

function formOf(artifact: Artifact): Thing['form'] | undefined {
  const ends = endsOf(artifact)
  if (ends !== undefined) return { ends }
  const { type } = artifact
  if (type === 'association' || type === 'dataAssociation') return undefined
  return { usual: { size: artifactSizes[type] } }
}

/** Tools show a sub-process closed, and an exclusive gateway without its mark, unless they are told. */
function usualOf(type: ElementType): Usual {
  const size = sizes[type]
  if (isContainer(type)) return { size, isExpanded: true }
  return type === 'exclusiveGateway' ? { size, isMarkerVisible: true } : { size }
}

/** Finds things by their ids; of the same id, that of the same process comes first. */
export function finderOf(
  things: readonly Thing[],
): (key: string, process: string) => Thing | undefined {
  const byKey = new Map<string, Map<string, Thing>>()
  for (const thing of things) {
    const same = byKey.get(thing.key) ?? new Map<string, Thing>()
    byKey.set(thing.key, same)
    if (!same.has(thing.process)) same.set(thing.process, thing)
  }
  return (key, process) => {
    const same = byKey.get(key)
    return same?.get(process) ?? same?.values().next().value
  }
}
