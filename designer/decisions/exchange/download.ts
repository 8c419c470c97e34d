import type { Definition } from '#shared/model/definition.ts'

/** Hands the decisions over as DMN files, one for each decision model. */
export async function downloadDmn(definition: Definition): Promise<void> {
  // Who never exports never loads it.
  const { exportDmn } = await import('#shared/dmn/exportDmn.ts')
  const files = await exportDmn(definition)
  for (const { model, xml } of files) {
    const name = files.length === 1 ? definition.id : `${definition.id}-${model}`
    const url = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${name}.dmn`
    link.click()
    URL.revokeObjectURL(url)
  }
}
