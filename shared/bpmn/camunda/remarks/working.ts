import type { Say } from './say.ts'

/** About what software does: services, decisions, loops, events. */
export const working = {
  job: (what) => ({
    severity: 'todo',
    reason: {
      de: `Diesen Schritt erledigt im anderen System ein Programm: ${what}.`,
      en: `In the other system a program does this step: ${what}.`,
    },
    action: {
      de: 'Wählen Sie eine Datenquelle aus und ordnen Sie zu, was sie braucht und was sie liefert.',
      en: 'Choose a data source and map what it needs and what it gives.',
    },
  }),
  jobDecision: (what) => ({
    severity: 'todo',
    reason: {
      de: `Diese Entscheidung trifft im anderen System ein Programm: ${what}.`,
      en: `In the other system a program takes this decision: ${what}.`,
    },
    action: {
      de: 'Legen Sie die Entscheidung an und wählen Sie sie bei diesem Schritt aus.',
      en: 'Create the decision and choose it at this step.',
    },
  }),
  jobScript: (what) => ({
    severity: 'todo',
    reason: {
      de: `Diesen Wert berechnet im anderen System ein Programm: ${what}.`,
      en: `In the other system a program computes this value: ${what}.`,
    },
    action: {
      de: 'Tragen Sie den Ausdruck in FEEL ein.',
      en: 'Enter the expression in FEEL.',
    },
  }),
  thrownByProgram: (what) => ({
    severity: 'todo',
    reason: {
      de: `Diese Nachricht verschickt im anderen System ein Programm: ${what}.`,
      en: `In the other system a program sends this message: ${what}.`,
    },
    action: {
      de: 'Wählen Sie die Nachricht und den Schlüssel des Empfängers, oder einen Brief.',
      en: 'Choose the message and the key of who receives it, or a letter.',
    },
  }),
  computed: (what, feel) => ({
    severity: 'todo',
    reason: {
      de: `Dieser Schritt berechnet nur einen Wert: ${what}.`,
      en: `This step only computes a value: ${what}.`,
    },
    action: {
      de: `Machen Sie ihn zu einem Schritt „Berechnung“ mit dem Ausdruck ${feel}.`,
      en: `Turn it into a step “Calculation” with the expression ${feel}.`,
    },
  }),
  jobData: (what) => ({
    severity: 'todo',
    reason: {
      de: `Das Programm bekommt feste Angaben mit: ${what}.`,
      en: `The program is given fixed values: ${what}.`,
    },
    action: {
      de: 'Ordnen Sie sie der Datenquelle zu, wenn sie sie braucht.',
      en: 'Map them to the data source if it needs them.',
    },
  }),
  decision: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Entscheidung „${what}“ ist nicht Teil der Datei.`,
      en: `The decision “${what}” is not part of the file.`,
    },
    action: {
      de: 'Legen Sie die Entscheidung an und wählen Sie sie bei diesem Schritt aus.',
      en: 'Create the decision and choose it at this step.',
    },
  }),
  decisionComputed: (what) => ({
    severity: 'todo',
    reason: {
      de: `Welche Entscheidung gilt, wird berechnet (${what}). Hier ist sie fest.`,
      en: `Which decision applies is computed (${what}). Here it is fixed.`,
    },
    action: {
      de: 'Zeichnen Sie für jede Entscheidung einen eigenen Schritt ein.',
      en: 'Draw a step of its own for each decision.',
    },
  }),
  sameRelease: (what) => ({
    severity: 'info',
    reason: {
      de: `„${what}“: Hier gilt immer, was mit dieser Version zusammen freigegeben ist.`,
      en: `“${what}”: here what is released together with this version always applies.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  errorRule: (what) => ({
    severity: 'todo',
    reason: {
      de: `Ob ein Fehler eintritt, entscheidet ein Ausdruck über die Antwort des Programms: ${what}.`,
      en: `Whether an error occurs is decided by an expression on the answer of the program: ${what}.`,
    },
    action: {
      de: 'Ordnen Sie bei der Datenquelle zu, welche Antwort welcher Fehler ist.',
      en: 'Map at the data source which answer is which error.',
    },
  }),
  caughtValue: (what) => ({
    severity: 'todo',
    reason: {
      de: `Kennung oder Text dessen, was hier eintritt, sollen in „${what}“ stehen.`,
      en: `The code or the text of what happens here is to be in “${what}”.`,
    },
    action: {
      de: 'Zeichnen Sie je Fehler ein eigenes Ereignis, wenn der Vorgang sie unterscheidet.',
      en: 'Draw an event of its own for each error if the case tells them apart.',
    },
  }),
  errorText: (what) => ({
    severity: 'info',
    reason: {
      de: `Der Fehlertext „${what}“ bleibt für die Ausgabe erhalten; angezeigt wird der Name des Fehlers.`,
      en: `The error text “${what}” is kept for the export; shown is the name of the error.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  cron: (what) => ({
    severity: 'todo',
    reason: {
      de: `„${what}“ ist ein Zeitplan in der Schreibweise „cron“; die gibt es hier nicht.`,
      en: `“${what}” is a schedule in the notation “cron”, which does not exist here.`,
    },
    action: {
      de: 'Schreiben Sie die Wiederholung als „R/P1D“, „R3/PT1H“ und so weiter.',
      en: 'Write the repetition as “R/P1D”, “R3/PT1H” and so on.',
    },
  }),
  timer: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Zeitangabe ${what} lässt sich nicht übernehmen.`,
      en: `The time ${what} cannot be taken over.`,
    },
    action: {
      de: 'Tragen Sie den Zeitpunkt oder die Dauer ein.',
      en: 'Enter the date or duration.',
    },
  }),
  loopList: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Liste ${what}, für deren Einträge der Schritt läuft, lässt sich nicht übernehmen.`,
      en: `The list ${what} for whose items the step runs cannot be taken over.`,
    },
    action: {
      de: 'Tragen Sie die Liste bei der Wiederholung ein.',
      en: 'Enter the list at the loop.',
    },
  }),
  loopResult: (what) => ({
    severity: 'todo',
    reason: {
      de: `Was jeder Durchlauf ergibt (${what}), lässt sich nicht übernehmen.`,
      en: `What each run yields (${what}) cannot be taken over.`,
    },
    action: {
      de: 'Tragen Sie das Ergebnis bei der Wiederholung ein.',
      en: 'Enter the result at the loop.',
    },
  }),
} satisfies Record<string, Say>
