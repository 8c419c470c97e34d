/** A place in the grid; column -1 is the number of the row. */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

/** Where a key leads; undefined for keys that do not move. */
export function moveBy(
  from: Position,
  { key, ctrlKey, metaKey }: Keys,
  extent: Extent,
): Position | undefined {
  const far = ctrlKey || metaKey
  const { rows, columns, page } = extent
  const moves: Readonly<Record<string, Position>> = {
    ArrowUp: { ...from, row: far ? 0 : from.row - 1 },
    ArrowDown: { ...from, row: far ? rows - 1 : from.row + 1 },
    ArrowLeft: { ...from, column: far ? -1 : from.column - 1 },
    ArrowRight: { ...from, column: far ? columns - 1 : from.column + 1 },
    PageUp: { ...from, row: from.row - page },
    PageDown: { ...from, row: from.row + page },
    Home: { row: far ? 0 : from.row, column: far ? 0 : -1 },
    End: { row: far ? rows - 1 : from.row, column: columns - 1 },
  }
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined
  return to === undefined ? undefined : within(to, extent)
}

export function within(
  { row, column }: Position,
  { rows, columns }: Pick<Extent, 'rows' | 'columns'>,
): Position {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(-1, Math.min(column, columns - 1)),
  }
}

/** The cell after this one as one reads; the first of the next row after the last. */
export function following(from: Position, by: 1 | -1, extent: Extent): Position {
  const at = from.row * extent.columns + from.column + by
  const last = extent.rows * extent.columns - 1
  const place = Math.max(0, Math.min(at, last))
  return { row: Math.floor(place / extent.columns), column: place % extent.columns }
}
