interface Besides {
  readonly evidence: number
  readonly signatures: number
}

const de = {
  title: 'Mit dem heutigen Formular beginnen',
  hint: 'Fügen Sie die Bezeichnungen der Felder ein, eine in jeder Zeile, so wie Sie sie aus dem Formular oder einer Tabellenspalte kopieren. Daraus entsteht der Ablauf, wie er heute ist: das Formular und ein Mensch, der es bearbeitet.',
  labels: 'Felder des heutigen Formulars',
  found: (questions: number, { evidence, signatures }: Besides) =>
    [
      questions === 1 ? 'Eine Frage' : `${questions} Fragen`,
      evidence === 0 ? '' : evidence === 1 ? 'davon ein Nachweis' : `davon ${evidence} Nachweise`,
      signatures === 0 ? '' : 'mit Unterschrift',
    ]
      .filter((part) => part !== '')
      .join(', '),
  line: (label: string, kind: string) => `${label}: ${kind}`,
  kinds: {
    text: 'Text',
    date: 'Datum',
    truth: 'ja oder nein',
    number: 'Zahl',
    amount: 'Betrag',
    evidence: 'Nachweis',
    signature: 'Unterschrift',
  },
}

const en: typeof de = {
  title: 'Begin with today’s form',
  hint: 'Paste the labels of its fields, one a line, as you copy them from the form or from a column of a spreadsheet. They become the process as it is today: the form, and a person who works on it.',
  labels: 'Fields of today’s form',
  found: (questions, { evidence, signatures }) =>
    [
      questions === 1 ? 'One question' : `${questions} questions`,
      evidence === 0 ? '' : evidence === 1 ? 'one of them a proof' : `${evidence} of them proofs`,
      signatures === 0 ? '' : 'with a signature',
    ]
      .filter((part) => part !== '')
      .join(', '),
  line: (label, kind) => `${label}: ${kind}`,
  kinds: {
    text: 'text',
    date: 'date',
    truth: 'yes or no',
    number: 'number',
    amount: 'amount',
    evidence: 'proof',
    signature: 'signature',
  },
}

export const todaysFormTexts = { de, en }
