import type { Artifact } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { withArtifactBox } from '../artifactLayout.ts'
import { artifactAt, artifactBoxes, type ArtifactPlace } from '../artifacts.ts'
import { withProcess } from '../process.ts'
import { mapRecord, withUpdated } from '../records.ts'

export function updateArtifact(
  definition: Definition,
  {
    process,
    artifact,
    update,
  }: ArtifactPlace & { readonly update: (artifact: Artifact) => Artifact },
): Definition {
  return withProcess(definition, process, (current) => {
    const before = current.artifacts ?? {}
    const artifacts = withUpdated(before, artifact, update)
    return artifacts === before ? current : { ...current, artifacts }
  })
}

/** What is written at it; what stands behind it is called the same. */
export function renameArtifact(
  definition: Definition,
  { name, ...place }: ArtifactPlace & { readonly name: Localised },
): Definition {
  const artifact = artifactAt(definition, place)
  if (artifact === undefined) return definition
  if (artifact.type === 'textAnnotation')
    return updateArtifact(definition, { ...place, update: () => ({ ...artifact, text: name.de }) })
  if (artifact.type === 'group') return withGroupNamed(definition, artifact.category, name)
  if (!('name' in artifact)) return definition
  const renamed = updateArtifact(definition, { ...place, update: () => ({ ...artifact, name }) })
  if (artifact.type === 'dataStoreReference') return withStoreNamed(renamed, artifact.store, name)
  if (artifact.type !== 'dataObjectReference' || artifact.object === undefined) return renamed
  return updateArtifact(renamed, {
    process: place.process,
    artifact: artifact.object,
    update: (object) => (object.type === 'dataObject' ? { ...object, name } : object),
  })
}

function withStoreNamed(
  definition: Definition,
  store: string | undefined,
  title: Localised,
): Definition {
  const { dataStores = {} } = definition
  return referred(dataStores, store) === undefined || store === undefined
    ? definition
    : {
        ...definition,
        dataStores: { ...withUpdated(dataStores, store, (one) => ({ ...one, title })) },
      }
}

function withGroupNamed(
  definition: Definition,
  value: string | undefined,
  title: Localised,
): Definition {
  const { categories } = definition
  if (categories === undefined || value === undefined) return definition
  return {
    ...definition,
    categories: mapRecord(categories, (category) => ({
      ...category,
      values: { ...withUpdated(category.values, value, (one) => ({ ...one, title })) },
    })),
  }
}

const least = 24

/** Larger or smaller at its lower right corner. */
export function sizeArtifact(
  definition: Definition,
  { width, height, ...place }: ArtifactPlace & { readonly width: number; readonly height: number },
): Definition {
  const box = artifactBoxes(definition, place.process)[place.artifact]
  if (box === undefined) return definition
  return withArtifactBox(definition, place, {
    ...box,
    width: Math.max(least, Math.round(width)),
    height: Math.max(least, Math.round(height)),
  })
}
