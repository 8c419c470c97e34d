const de = {
  column: 'Gültig',
  columnNote: 'Zeitraum',
  always: 'immer',
  expected:
    'Erwartet wird „ab 1.1.2026“, „bis 31.12.2026“, „1.1.2026 bis 31.12.2026“ oder „immer“.',
  reversed: 'Der letzte Tag liegt vor dem ersten.',
  from: 'Gilt ab',
  to: 'Gilt bis',
  needsDate:
    'Damit der Zeitraum zählt, braucht die Tabelle einen Stichtag: Wählen Sie ihn oben bei „Es zählt“.',
  split: (row: string) => `Zeile ${row} ab einem Tag ändern`,
  splitText:
    'Die Zeile endet am Tag davor. Ab dem Tag gilt eine Kopie von ihr, die Sie anschließend ändern.',
  splitOutside: (period: string) => `Die Zeile gilt nur ${period}. Wählen Sie einen Tag darin.`,
  menu: (period: string) => `Fassung „${period}“ bearbeiten`,
  start: 'Beginn ändern …',
  startTitle: (period: string) => `Beginn der Fassung „${period}“ ändern`,
  startText: 'Was am Tag davor endete, endet dann entsprechend früher oder später.',
  startTaken: 'Der neue Beginn muss zwischen den Fassungen davor und danach liegen.',
  remove: 'Fassung zurücknehmen',
  label: {
    split: (row: string, day: string) => `Zeile ${row} ab ${day} neu fassen`,
    start: (day: string) => `Beginn der Fassung auf ${day} legen`,
    remove: (period: string) => `Fassung „${period}“ zurücknehmen`,
  },
  splitDone: (row: string, day: string) =>
    `Zeile ${row} endet am Tag davor, ab ${day} gilt ihre Kopie`,
}

const en: typeof de = {
  column: 'Valid',
  columnNote: 'period',
  always: 'always',
  expected:
    'Expected is “from 1.1.2026”, “until 31.12.2026”, “1.1.2026 to 31.12.2026” or “always”.',
  reversed: 'The last day lies before the first.',
  from: 'Valid from',
  to: 'Valid until',
  needsDate:
    'For the period to count, the table needs a date: choose it above at “The date that counts is”.',
  split: (row) => `Change row ${row} from a day on`,
  splitText:
    'The row ends the day before. From that day on a copy of it counts, which you change afterwards.',
  splitOutside: (period) => `The row is valid only ${period}. Choose a day within.`,
  menu: (period) => `Edit the wording “${period}”`,
  start: 'Change the beginning …',
  startTitle: (period) => `Change when the wording “${period}” begins`,
  startText: 'What ended the day before then ends earlier or later accordingly.',
  startTaken: 'The new beginning must lie between the wordings before and after.',
  remove: 'Withdraw the wording',
  label: {
    split: (row, day) => `word row ${row} anew from ${day}`,
    start: (day) => `let the wording begin on ${day}`,
    remove: (period) => `withdraw the wording “${period}”`,
  },
  splitDone: (row, day) => `Row ${row} ends the day before, from ${day} on its copy counts`,
}

export const validityTexts = { de, en }
