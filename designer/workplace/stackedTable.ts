/**
 * A table that is stacked on a phone loses its meaning in some browsers, because CSS takes the display
 * of a table from it. Saying the roles keeps it a table for everybody.
 */
export const stacked = {
  table: { role: 'table' },
  head: { role: 'rowgroup' },
  body: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  rowName: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const
