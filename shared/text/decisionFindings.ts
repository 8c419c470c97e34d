import type { Say } from './findingWords.ts'

/** What the checker says of decision tables. */
export const decisionFindings = {
  noRows: (decision) => ({
    title: `Die Tabelle „${decision}“ hat keine Zeile, die je gilt.`,
    text: 'Tragen Sie mindestens eine Zeile ein und prüfen Sie „gültig von“ und „gültig bis“.',
  }),
  rowNeverValid: (row, decision) => ({
    title: `Die Zeile „${row}“ in „${decision}“ gilt nie.`,
    text: '„Gültig bis“ liegt vor „gültig von“.',
  }),
  notInEnum: (value, column, decision) => ({
    title: `In „${decision}“ kommt ${value} bei „${column}“ nicht vor.`,
    text: 'Wählen Sie einen der vorgesehenen Werte.',
  }),
  duplicateRows: (rows, decision) => ({
    title: `Zwei Zeilen in „${decision}“ treffen auf dasselbe zu: ${rows}.`,
    text: 'Genau eine Zeile darf gelten, und beide führen zum selben Ergebnis.',
    fix: 'Zweite Zeile löschen',
  }),
  contradictingRows: (rows, decision, example) => ({
    title: `Zwei Zeilen in „${decision}“ widersprechen sich: ${rows}.`,
    text: `Für denselben Fall (${example}) haben sie verschiedene Ergebnisse. Unterscheiden Sie die Bedingungen oder die Gültigkeit.`,
  }),
  overlappingRows: (rows, decision, example) => ({
    title: `Zwei Zeilen in „${decision}“ überschneiden sich: ${rows}.`,
    text: `Beide treffen zum Beispiel auf diesen Fall zu: ${example}. Grenzen Sie die Bedingungen voneinander ab.`,
  }),
  gap: (missing, decision, period) => ({
    title: `Für diesen Fall gibt es in „${decision}“ keine Zeile: ${missing}${period === '' ? '' : ` (${period})`}.`,
    text: 'Der Vorgang bliebe als Klärungsfall stehen. Ergänzen Sie eine Zeile oder lassen Sie den Fall begründet offen.',
    fix: 'Lücke schließen',
  }),
  noRowValid: (decision, period) => ({
    title: `In „${decision}“ gilt ${period} keine Zeile.`,
    text: 'Davor und danach gibt es Zeilen. Prüfen Sie „gültig von“ und „gültig bis“.',
  }),
  rowUnreachable: (row, decision, others) => ({
    title: `Zeile ${row} in „${decision}“ kommt nie zum Zug.`,
    text: `Jeder Fall dieser Zeile ist vorher entschieden, durch Zeile ${others}.`,
    fix: 'Zeile löschen',
  }),
  rowSubsumed: (row, decision, other) => ({
    title: `Zeile ${row} in „${decision}“ ist überflüssig.`,
    text: `Zeile ${other} sagt für jeden ihrer Fälle dasselbe.`,
    fix: 'Zeile löschen',
  }),
  rowNeverApplies: (row, decision, column) => ({
    title: `Zeile ${row} in „${decision}“ trifft nie zu.`,
    text: `Bei „${column}“ erfüllt kein möglicher Wert die Bedingung.`,
    fix: 'Zeile löschen',
  }),
  rowsMergeable: (rows, decision, column) => ({
    title: `Zeilen in „${decision}“ lassen sich zusammenfassen: ${rows}.`,
    text: `Sie unterscheiden sich nur bei „${column}“ und führen zum selben Ergebnis.`,
    fix: 'Zusammenfassen',
  }),
  aggregationColumns: (decision) => ({
    title: `„${decision}“ fasst Zeilen zu einem Wert zusammen, hat aber nicht genau ein Ergebnis.`,
    text: 'Zusammenfassen lässt sich nur eine Spalte. Entfernen Sie die anderen oder wählen Sie „Alle passenden Zeilen“.',
  }),
  priorityWithoutOrder: (decision) => ({
    title: `„${decision}“ geht nach der Wichtigkeit, aber kein Ergebnis sagt, was wichtiger ist.`,
    text: 'Eine Ergebnisspalte braucht eine Liste von Werten, das Wichtigste zuerst.',
  }),
  notInRange: (value, column, decision) => ({
    title: `In „${decision}“ liegt ${value} außerhalb dessen, was bei „${column}“ möglich ist.`,
    text: 'Prüfen Sie den Wert oder die Grenzen der Angabe.',
  }),
  notOfKind: (value, column, decision) => ({
    title: `In „${decision}“ passt ${value} nicht zu „${column}“.`,
    text: 'Die Angabe ist von anderer Art, deshalb trifft die Zeile so nie zu.',
  }),
  cellsNotCompared: (decision, count) => ({
    title: `In „${decision}“ sagen Bedingungen mehr, als die Prüfung auf Lücken und Überschneidungen vergleichen kann: ${count}.`,
    text: 'Was die Prüfung sonst über die Tabelle sagt, gilt ohne diese Zellen. Prüfen Sie sie an Beispielfällen.',
  }),
  tableUnfinished: (decision) => ({
    title: `„${decision}“ ist zu verschachtelt, um sie ganz auf Lücken zu prüfen.`,
    text: 'Was gefunden wurde, ist richtig, aber vielleicht nicht alles. Teilen Sie die Tabelle auf.',
  }),
  unknownColumn: (column, decision) => ({
    title: `Die Spalte „${column}“ gibt es in „${decision}“ nicht.`,
    text: 'Löschen Sie den Eintrag oder legen Sie die Spalte an.',
  }),
  outputMissing: (column, row, decision) => ({
    title: `In „${decision}“ fehlt in Zeile ${row} das Ergebnis „${column}“.`,
    text: 'Tragen Sie ein, was dann gilt.',
  }),
} satisfies Record<string, Say>
