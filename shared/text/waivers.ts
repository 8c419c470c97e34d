const de = {
  waive: 'Begründen …',
  lift: 'Ausnahme aufheben',
  lifted: (finding: string) => `Ausnahme aufheben: ${finding}`,
  waived: (finding: string) => `Ausnahme begründen: ${finding}`,
  title: 'Warum darf es so bleiben?',
  intro: 'Die Begründung steht im Entwurf. Wer mitzeichnet und wer freigibt, liest sie.',
  reason: 'Begründung',
  hint: 'Zum Beispiel die Vorschrift, die es verlangt, oder warum es noch nicht anders geht.',
  missing: 'Bitte geben Sie an, warum es so bleiben darf.',
  cancel: 'Abbrechen',
  keep: 'So lassen',
  because: (reason: string) => `Bleibt, weil: ${reason}`,
  list: 'Begründete Ausnahmen',
  none: 'keine',
}

const en: typeof de = {
  waive: 'Give a reason …',
  lift: 'Lift exception',
  lifted: (finding) => `Lift exception: ${finding}`,
  waived: (finding) => `Justify exception: ${finding}`,
  title: 'Why may it stay so?',
  intro: 'The reason is kept in the draft. Who reviews and who releases reads it.',
  reason: 'Reason',
  hint: 'For example the provision that demands it, or why there is no other way yet.',
  missing: 'Please say why it may stay so.',
  cancel: 'Cancel',
  keep: 'Leave it so',
  because: (reason) => `Stays, because: ${reason}`,
  list: 'Justified exceptions',
  none: 'none',
}

export const waiverTexts = { de, en }
