import type { CodeListProblem } from '../import/codeList.ts'

const de = {
  codes: 'Codeliste',
  codeValue: 'Schlüssel',
  codeLabel: 'Bezeichnung',
  codeValueOf: (row: number) => `Schlüssel, Zeile ${row}`,
  codeLabelOf: (row: number) => `Bezeichnung, Zeile ${row}`,
  codeLabelEnglishOf: (row: number) => `Bezeichnung (Englisch), Zeile ${row}`,
  addCode: 'Zeile hinzufügen',
  removeCode: (name: string) => `„${name}“ aus der Codeliste entfernen`,
  newCode: 'neu',
  codeTaken: (value: string) => `„${value}“ steht schon in der Liste.`,
  codeFixed: (place: string) =>
    `Der Schlüssel wird anderswo gesetzt oder weitergegeben und bleibt: ${place}.`,
  codeEmpty: 'Erwartet wird ein Schlüssel.',
  noCodes: 'Noch keine Werte. Ohne Werte ist nichts auswählbar.',
  paste: 'Einfügen aus Tabelle oder Genericode …',
  pasteTitle: 'Werte einfügen',
  pasteHint:
    'Je Zeile ein Wert: Schlüssel, Bezeichnung, Bezeichnung auf Englisch, so wie aus einer Tabelle kopiert. Auch der Inhalt einer Genericode-Datei (XML) geht.',
  pasteText: 'Inhalt der Tabelle',
  pasteFound: (count: number) => (count === 1 ? '1 Wert gefunden' : `${count} Werte gefunden`),
  pasteReplace: 'Codeliste ersetzen',
  pasteAppend: 'Ergänzen',
  pasteMore: (count: number) => `… und ${count} weitere`,
  pasteProblems: {
    tooLarge: () => 'Erwartet werden höchstens 2 Millionen Zeichen, dieser Inhalt ist größer.',
    tooMany: () => 'Erwartet werden höchstens 5.000 Werte, dieser Inhalt hat mehr.',
    notReadable: () => 'Erwartet wird eine Genericode-Datei; dieses XML ist nicht lesbar.',
    noRows: () => 'Erwartet werden Zeilen (Row) in einer SimpleCodeList, gefunden wurde keine.',
    noValue: (line: number) => `Zeile ${line}: Erwartet wird ein Schlüssel, gefunden wurde keiner.`,
    twice: (line: number, value: string) =>
      `Zeile ${line}: „${value}“ kam schon vor und wird ausgelassen.`,
  } as Readonly<Record<CodeListProblem['code'], (line: number, value: string) => string>>,
}

const en: typeof de = {
  codes: 'Code list',
  codeValue: 'Code',
  codeLabel: 'Label',
  codeValueOf: (row) => `Code, row ${row}`,
  codeLabelOf: (row) => `Label (German), row ${row}`,
  codeLabelEnglishOf: (row) => `Label, row ${row}`,
  addCode: 'Add a row',
  removeCode: (name) => `Remove “${name}” from the code list`,
  newCode: 'new',
  codeTaken: (value) => `“${value}” is in the list already.`,
  codeFixed: (place) => `The code is set or handed on elsewhere and stays: ${place}.`,
  codeEmpty: 'A code is expected.',
  noCodes: 'No values yet. Without values nothing can be chosen.',
  paste: 'Paste from a table or Genericode …',
  pasteTitle: 'Paste values',
  pasteHint:
    'One value per line: code, German label, English label, as copied from a spreadsheet. The content of a Genericode file (XML) works too.',
  pasteText: 'Content of the table',
  pasteFound: (count) => (count === 1 ? '1 value found' : `${count} values found`),
  pasteReplace: 'Replace the code list',
  pasteAppend: 'Append',
  pasteMore: (count) => `… and ${count} more`,
  pasteProblems: {
    tooLarge: () => 'At most 2 million characters are expected, this is more.',
    tooMany: () => 'At most 5,000 values are expected, this has more.',
    notReadable: () => 'A Genericode file is expected; this XML cannot be read.',
    noRows: () => 'Rows in a SimpleCodeList are expected, none was found.',
    noValue: (line) => `Line ${line}: a code is expected, none was found.`,
    twice: (line, value) => `Line ${line}: “${value}” was there before and is left out.`,
  },
}

export const codeListTexts = { de, en }
