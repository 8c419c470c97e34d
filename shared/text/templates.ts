const de = {
  title: 'Vorlagen',
  open: 'Vorlage einfügen …',
  kinds: { whole: 'Ganze Leistung', part: 'Teil eines Ablaufs', element: 'Einzelner Schritt' },
  lead: (step: string) => `Sie kommt nach „${step}“, mit Fragen, Schreiben und Fristen.`,
  loading: 'Vorlagen werden geladen …',
  emptyTitle: 'Wie soll der Ablauf beginnen?',
  emptyText: 'Mit einer Vorlage, die Sie ändern, oder Schritt für Schritt aus der Liste links.',
  insert: 'Einfügen',
  cancel: 'Abbrechen',
  nowhere: 'Es gibt noch keinen Schritt, nach dem sie stehen kann.',
  office: 'Sachbearbeitung',
  inserted: (title: string, step: string) => `Vorlage „${title}“ nach „${step}“ eingefügt`,
  label: (title: string) => `Vorlage „${title}“ einfügen`,
}

const en: typeof de = {
  title: 'Templates',
  open: 'Insert a template …',
  kinds: { whole: 'Whole service', part: 'Part of a flow', element: 'Single step' },
  lead: (step) => `It comes after “${step}”, with questions, letters and deadlines.`,
  loading: 'Loading templates …',
  emptyTitle: 'How is the flow to begin?',
  emptyText: 'With a template that you change, or step by step from the list on the left.',
  insert: 'Insert',
  cancel: 'Cancel',
  nowhere: 'There is no step yet that it can follow.',
  office: 'Clerks',
  inserted: (title, step) => `Template “${title}” inserted after “${step}”`,
  label: (title) => `insert template “${title}”`,
}

export const templateTexts = { de, en }
