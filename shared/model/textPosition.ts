/** A place in a text as editors count, from 1 on. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

export function positionIn(text: string, offset: number): TextPosition {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
