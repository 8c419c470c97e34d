/** A file for the person at the page. */
export interface Produced {
  readonly name: string
  readonly content: Blob
}

export function download({ name, content }: Produced): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Firefox reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
