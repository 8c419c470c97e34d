import { artifactSizes } from '#shared/bpmn/sizes.ts'
import type { Artifact } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { withArtifactBox } from '../artifactLayout.ts'
import { artifactBoxes } from '../artifacts.ts'
import { boundsOf, type Box, type Point } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { freeId, idFrom, takenIn } from '../ids.ts'
import { freeBox } from '../layout.ts'
import { partIn, withProcess } from '../process.ts'
import { withOptional } from '../records.ts'
import { shownIn } from '../shown.ts'
import { linkArtifact } from './linkArtifact.ts'

/** What the palette offers to draw beside the flow. */
export const artifactKinds = ['textAnnotation', 'group', 'dataObject', 'dataStore'] as const
export type ArtifactKind = (typeof artifactKinds)[number]

export interface NewArtifact {
  readonly process: string
  readonly kind: ArtifactKind
  readonly name: Localised
  /** What it is said of or needed for; of a frame, what it is drawn around. */
  readonly beside: readonly string[]
  /** The part of the flow it is drawn in. */
  readonly parent?: string
  readonly at?: Point
}

export interface Added {
  readonly definition: Definition
  readonly artifact: string
}

export function addArtifact(definition: Definition, wanted: NewArtifact): Added {
  const { process, kind, name, beside } = wanted
  const content = definition.processes[process]
  if (content === undefined) return { definition, artifact: '' }
  const id = idFrom(name.de, takenIn(content))
  const parent = partIn(content, wanted.parent ?? content.elements[beside[0] ?? '']?.parent)
  const added = makers[kind](definition, { process, id, name, in: withOptional('parent', parent) })
  const placed = withArtifactBox(added, { process, artifact: id }, boxFor(definition, wanted))
  const linked =
    kind === 'group'
      ? placed
      : beside.reduce(
          (now, step) => linkArtifact(now, { process, ...directed(kind, { id, step }) }),
          placed,
        )
  return { definition: linked, artifact: id }
}

/** A step works with what is there already; a note points at what it speaks of. */
function directed(
  kind: ArtifactKind,
  { id, step }: { readonly id: string; readonly step: string },
): { readonly source: string; readonly target: string } {
  return kind === 'textAnnotation' ? { source: id, target: step } : { source: step, target: id }
}

interface Making {
  readonly process: string
  readonly id: string
  readonly name: Localised
  readonly in: { readonly parent?: string }
}

const makers: Record<ArtifactKind, (definition: Definition, making: Making) => Definition> = {
  textAnnotation: (definition, making) =>
    withArtifacts(definition, making, {
      [making.id]: { type: 'textAnnotation', text: making.name.de, ...making.in },
    }),
  group: (definition, making) => {
    const { categories = {} } = definition
    const [category = 'frames'] = Object.keys(categories)
    const {
      title = { de: 'Rahmen', en: 'Frames' },
      values = {},
      ...kept
    } = categories[category] ?? {}
    const value = freeId(making.id, { ...values, ...categories })
    return withArtifacts(
      {
        ...definition,
        categories: {
          ...categories,
          [category]: { ...kept, title, values: { ...values, [value]: { title: making.name } } },
        },
      },
      making,
      { [making.id]: { type: 'group', category: value, ...making.in } },
    )
  },
  dataObject: (definition, making) => {
    const content = definition.processes[making.process] ?? { elements: {}, flows: {} }
    const object = freeId(`${making.id}Data`, { ...takenIn(content), [making.id]: true })
    const { name, id } = making
    return withArtifacts(definition, making, {
      [object]: { type: 'dataObject', name, ...making.in },
      [id]: { type: 'dataObjectReference', name, object, ...making.in },
    })
  },
  dataStore: (definition, making) => {
    const { name, id } = making
    const store = freeId(id, definition.dataStores ?? {})
    return withArtifacts(
      { ...definition, dataStores: { ...definition.dataStores, [store]: { title: name } } },
      making,
      { [id]: { type: 'dataStoreReference', name, store, ...making.in } },
    )
  },
}

function withArtifacts(
  definition: Definition,
  { process }: Making,
  artifacts: Readonly<Record<string, Artifact>>,
): Definition {
  return withProcess(definition, process, (current) => ({
    ...current,
    artifacts: { ...current.artifacts, ...artifacts },
  }))
}

const sizeOf = {
  textAnnotation: { width: 160, height: 50 },
  group: artifactSizes.group,
  dataObject: artifactSizes.dataObjectReference,
  dataStore: artifactSizes.dataStoreReference,
} as const satisfies Record<ArtifactKind, unknown>

const around = 20
const apart = 28

/** Around what it frames; where it is dropped; a note above its step, a record below; else below everything. */
function boxFor(definition: Definition, { process, kind, beside, at, parent }: NewArtifact): Box {
  const shown = shownIn(definition, { process, inside: parent })
  const { elements, lanes } = geometryOf(shown, process)
  const size = sizeOf[kind]
  const near = beside.flatMap((id) => elements[id] ?? [])
  if (kind === 'group' && near.length > 0) {
    const { x, y, width, height } = boundsOf(near)
    return {
      x: x - around,
      y: y - around,
      width: width + 2 * around,
      height: height + 2 * around,
    }
  }
  if (at !== undefined) return { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size }
  const taken = [...Object.values(elements), ...Object.values(artifactBoxes(shown, process))]
  const [first] = near
  if (first === undefined) {
    const { x, y, height } = boundsOf([...taken, ...Object.values(lanes)])
    return freeBox({ x, y: y + height + apart, ...size }, taken)
  }
  const y =
    kind === 'textAnnotation' ? first.y - apart - size.height : first.y + first.height + apart
  return freeBox({ x: first.x + first.width / 2, y, ...size }, taken)
}
