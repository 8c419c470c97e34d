const de = {
  title: (step: string) => `„${step}“ durch eine Tabelle entscheiden`,
  intro:
    'Wo die Vorschrift nichts offen lässt, entscheidet eine Tabelle sofort. Die Zeilen kommen aus den Beispielfällen: So hat dort ein Mensch entschieden. Prüfen Sie jede Zeile an der Vorschrift.',
  inputs: 'Woran es sich entscheidet',
  noInputs: 'Erwartet wird mindestens eine angehakte Angabe.',
  noneFits:
    'Keine Angabe dieser Leistung hat feste Werte, nach denen eine Tabelle entscheiden kann. Legen Sie unter „Daten“ eine mit Ja und Nein oder mit einer Codeliste an.',
  rows: 'So entscheidet die Tabelle',
  noRows: 'Kein Beispielfall zeigt, wie entschieden wird. Die Tabelle beginnt leer.',
  conflict: (cases: string) =>
    `Nach diesen Angaben gleich, aber verschieden entschieden: ${cases}. Haken Sie an, was sie unterscheidet, oder lassen Sie einen Menschen entscheiden.`,
  from: 'Aus dem Beispielfall',
  any: 'beliebig',
  legalBasis: 'Vorschrift, die das Ergebnis festlegt',
  authorisedBy: 'Vorschrift, die eine Entscheidung ohne Menschen erlaubt',
  provisions: {
    '§ 155 Abs. 4 AO': '§ 155 Abs. 4 AO: Steuern und Abgaben',
    '§ 35a VwVfG': '§ 35a VwVfG: durch Rechtsvorschrift zugelassen',
    '§ 31a SGB X': '§ 31a SGB X: Sozialleistungen',
  },
  chooseProvision: 'Bitte wählen',
  missingProvision:
    'Erwartet wird die Vorschrift, die das erlaubt. Ohne sie darf nur ein Mensch entscheiden.',
  missingBasis: 'Erwartet wird die Vorschrift, zum Beispiel „§ 4 Hundesteuersatzung“.',
  act: 'Tabelle anlegen',
  cancel: 'Abbrechen',
  change: (step: string) => `„${step}“ durch Tabelle entscheiden`,
}

const en: typeof de = {
  title: (step) => `Decide “${step}” by a table`,
  intro:
    'Where the provision leaves nothing open, a table decides at once. The rows come from the sample cases: so a person decided there. Check each row against the provision.',
  inputs: 'What it depends on',
  noInputs: 'Expected: at least one ticked field.',
  noneFits:
    'No field of this service has fixed values that a table could decide by. Create one under “Data”, with yes and no or with a code list.',
  rows: 'So the table decides',
  noRows: 'No sample case shows how it is decided. The table begins empty.',
  conflict: (cases) =>
    `Alike by these fields, but decided differently: ${cases}. Tick what tells them apart, or let a person decide.`,
  from: 'From the sample case',
  any: 'any',
  legalBasis: 'Provision that fixes the result',
  authorisedBy: 'Provision that permits deciding without a person',
  provisions: {
    '§ 155 Abs. 4 AO': '§ 155 (4) AO: taxes and charges',
    '§ 35a VwVfG': '§ 35a VwVfG: permitted by a legal provision',
    '§ 31a SGB X': '§ 31a SGB X: social benefits',
  },
  chooseProvision: 'Please choose',
  missingProvision:
    'Expected: the provision that permits it. Without one only a person may decide.',
  missingBasis: 'Expected: the provision, for example “§ 4 dog tax bylaw”.',
  act: 'Create table',
  cancel: 'Cancel',
  change: (step) => `Decide “${step}” by table`,
}

export const decideByTableTexts = { de, en }
