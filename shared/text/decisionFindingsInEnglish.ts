import type { decisionFindings } from './decisionFindings.ts'
import type { Say } from './findingWords.ts'

export const decisionFindingsInEnglish: Record<keyof typeof decisionFindings, Say> = {
  noRows: (decision) => ({
    title: `The table “${decision}” has no row that ever applies.`,
    text: 'Enter at least one row and check “valid from” and “valid to”.',
  }),
  rowNeverValid: (row, decision) => ({
    title: `The row “${row}” in “${decision}” never applies.`,
    text: '“Valid to” is before “valid from”.',
  }),
  notInEnum: (value, column, decision) => ({
    title: `In “${decision}”, ${value} does not occur at “${column}”.`,
    text: 'Choose one of the intended values.',
  }),
  duplicateRows: (rows, decision) => ({
    title: `Two rows in “${decision}” match the same: ${rows}.`,
    text: 'Exactly one row may apply, and both lead to the same result.',
    fix: 'Delete second row',
  }),
  contradictingRows: (rows, decision, example) => ({
    title: `Two rows in “${decision}” contradict each other: ${rows}.`,
    text: `For the same case (${example}) they have different results. Make the conditions or the validity differ.`,
  }),
  overlappingRows: (rows, decision, example) => ({
    title: `Two rows in “${decision}” overlap: ${rows}.`,
    text: `Both match this case, for example: ${example}. Set the conditions apart.`,
  }),
  gap: (missing, decision, period) => ({
    title: `There is no row in “${decision}” for this case: ${missing}${period === '' ? '' : ` (${period})`}.`,
    text: 'The case would stop and wait for clarification. Add a row, or leave it open and say why.',
    fix: 'Close the gap',
  }),
  noRowValid: (decision, period) => ({
    title: `No row of “${decision}” is valid ${period}.`,
    text: 'There are rows before and after. Check “valid from” and “valid to”.',
  }),
  rowUnreachable: (row, decision, others) => ({
    title: `Row ${row} in “${decision}” never gets its turn.`,
    text: `Each of its cases is decided before, by row ${others}.`,
    fix: 'Delete row',
  }),
  rowSubsumed: (row, decision, other) => ({
    title: `Row ${row} in “${decision}” is not needed.`,
    text: `Row ${other} says the same for each of its cases.`,
    fix: 'Delete row',
  }),
  rowNeverApplies: (row, decision, column) => ({
    title: `Row ${row} in “${decision}” never applies.`,
    text: `No possible value of “${column}” meets the condition.`,
    fix: 'Delete row',
  }),
  rowsMergeable: (rows, decision, column) => ({
    title: `Rows in “${decision}” can be merged: ${rows}.`,
    text: `They only differ in “${column}” and lead to the same result.`,
    fix: 'Merge',
  }),
  aggregationColumns: (decision) => ({
    title: `“${decision}” makes one value of several rows, but does not have exactly one result.`,
    text: 'Only one column can be combined. Remove the others or choose “All rows that fit”.',
  }),
  priorityWithoutOrder: (decision) => ({
    title: `“${decision}” goes by importance, but no result says what is more important.`,
    text: 'A result column needs a list of values, the most important first.',
  }),
  notInRange: (value, column, decision) => ({
    title: `In “${decision}”, ${value} is outside what “${column}” can be.`,
    text: 'Check the value or the limits of the field.',
  }),
  notOfKind: (value, column, decision) => ({
    title: `In “${decision}”, ${value} does not fit “${column}”.`,
    text: 'The field is of another kind, so the row never applies like this.',
  }),
  cellsNotCompared: (decision, count) => ({
    title: `Conditions in “${decision}” say more than the check for gaps and overlaps can compare: ${count}.`,
    text: 'What the check says of the table otherwise holds without these cells. Try them on sample cases.',
  }),
  tableUnfinished: (decision) => ({
    title: `“${decision}” is too entangled to be checked for gaps to the end.`,
    text: 'What was found is right, but may not be all. Divide the table.',
  }),
  unknownColumn: (column, decision) => ({
    title: `There is no column “${column}” in “${decision}”.`,
    text: 'Delete the entry or add the column.',
  }),
  outputMissing: (column, row, decision) => ({
    title: `In “${decision}”, row ${row} lacks the result “${column}”.`,
    text: 'Enter what then applies.',
  }),
}
