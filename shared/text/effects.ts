/** What a changed table means for the sample cases. */
const de = {
  released: 'Was sich gegenüber der freigegebenen Fassung ändert',
  period: 'Was die neue Fassung ändert',
  none: 'An den Beispielfällen ändert sich nichts.',
  gone: (column: string) => `Die Ergebnisspalte „${column}“ gibt es nicht mehr.`,
  cases: (changed: number, all: number) => `${changed} von ${all} Beispielfällen`,
  sum: 'zusammen',
  kinds: {
    more: (count: number) => `${count} mehr`,
    less: (count: number) => `${count} weniger`,
    other: (count: number) => `${count} mit anderem Ergebnis`,
    lost: (count: number) => `${count} ohne Ergebnis`,
    won: (count: number) => `${count} erstmals mit Ergebnis`,
  },
  same: (count: number) => `${count} unverändert`,
  more: (count: number, all: number) => `Weitere ${count} von ${all} zeigen`,
  from: (before: string, after: string) => `${before} statt ${after}`,
  simulated: 'gerechnet, keine Datenquelle gefragt',
}

const en: typeof de = {
  released: 'What changes against the released wording',
  period: 'What the new wording changes',
  none: 'Nothing changes for the sample cases.',
  gone: (column) => `The result column “${column}” is gone.`,
  cases: (changed, all) => `${changed} of ${all} sample cases`,
  sum: 'together',
  kinds: {
    more: (count) => `${count} more`,
    less: (count) => `${count} less`,
    other: (count) => `${count} with another result`,
    lost: (count) => `${count} without a result`,
    won: (count) => `${count} with a result for the first time`,
  },
  same: (count) => `${count} unchanged`,
  more: (count, all) => `Show ${count} more of ${all}`,
  from: (before, after) => `${before} instead of ${after}`,
  simulated: 'computed, no source was asked',
}

export const effectTexts = { de, en }
