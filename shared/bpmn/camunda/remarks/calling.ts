import type { Say } from './say.ts'

/** About calls of other processes and messages between cases. */
export const calling = {
  called: (what) => ({
    severity: 'todo',
    reason: {
      de: `Der aufgerufene Prozess „${what}“ ist nicht Teil der Datei.`,
      en: `The called process “${what}” is not part of the file.`,
    },
    action: {
      de: 'Wählen Sie die Leistung aus, die aufgerufen wird, oder zeichnen Sie den Prozess ein.',
      en: 'Choose the service that is called, or draw the process.',
    },
  }),
  calledComputed: (what) => ({
    severity: 'todo',
    reason: {
      de: `Welcher Prozess aufgerufen wird, wird berechnet (${what}). Hier ist er fest.`,
      en: `Which process is called is computed (${what}). Here it is fixed.`,
    },
    action: {
      de: 'Zeichnen Sie für jeden Prozess einen eigenen Aufruf ein.',
      en: 'Draw a call of its own for each process.',
    },
  }),
  calledVersion: (what) => ({
    severity: 'todo',
    reason: {
      de: `Aufgerufen wird die Version „${what}“. Versionen sind hier Nummern der Freigabe.`,
      en: `The version “${what}” is called. Here versions are numbers of releases.`,
    },
    action: {
      de: 'Tragen Sie die Nummer der Version ein, oder lassen Sie die neueste gelten.',
      en: 'Enter the number of the version, or let the newest apply.',
    },
  }),
  calledService: (what) => ({
    severity: 'todo',
    reason: {
      de: `Der Aufruf gilt der Leistung „${what}“, die nicht Teil der Datei ist.`,
      en: `The call is of the service “${what}”, which is not part of the file.`,
    },
    action: {
      de: 'Prüfen Sie, dass es die Leistung unter diesem Namen gibt.',
      en: 'Check that the service exists under this name.',
    },
  }),
  everything: (what, inEnglish) => ({
    severity: 'info',
    reason: {
      de: `Im anderen System gehen alle Daten ${what}. Hier sind es die, die dort vorkommen.`,
      en: `In the other system all data go ${inEnglish}. Here it is those that occur there.`,
    },
    action: {
      de: 'Prüfen Sie die Zuordnung des Aufrufs.',
      en: 'Check the mapping of the call.',
    },
  }),
  everythingUnknown: (what, inEnglish) => ({
    severity: 'todo',
    reason: {
      de: `Im anderen System gehen alle Daten ${what}; welche gebraucht werden, geht aus der Datei nicht hervor.`,
      en: `In the other system all data go ${inEnglish}; which are needed cannot be seen from the file.`,
    },
    action: {
      de: 'Ordnen Sie bei dem Aufruf zu, was hinein- und was herausgeht.',
      en: 'Map at the call what goes in and what comes out.',
    },
  }),
  businessKey: (what) => ({
    severity: 'info',
    reason: {
      de: `Der Geschäftsschlüssel ${what} wird nicht weitergegeben; jeder Vorgang hat hier sein Aktenzeichen.`,
      en: `The business key ${what} is not passed on; every case has its own reference number here.`,
    },
    action: {
      de: 'Geben Sie „case.number“ mit, wenn der andere Vorgang es braucht.',
      en: 'Pass on “case.number” if the other case needs it.',
    },
  }),
  caseModel: (what) => ({
    severity: 'todo',
    reason: {
      de: `Aufgerufen wird ein Fallmodell (CMMN): „${what}“. Das gibt es hier nicht.`,
      en: `A case model (CMMN) is called: “${what}”. That does not exist here.`,
    },
    action: {
      de: 'Zeichnen Sie dafür einen Ad-hoc-Teilprozess.',
      en: 'Draw an ad-hoc sub-process for it.',
    },
  }),
  mappedByProgram: (what) => ({
    severity: 'todo',
    reason: {
      de: `Was hinein- und herausgeht, bestimmt ein Programm: ${what}.`,
      en: `A program decides what goes in and out: ${what}.`,
    },
    action: {
      de: 'Ordnen Sie bei dem Aufruf zu, was hinein- und was herausgeht.',
      en: 'Map at the call what goes in and what comes out.',
    },
  }),
  computedName: (what) => ({
    severity: 'todo',
    reason: {
      de: `Der Name ${what} wird berechnet. Hier haben Nachrichten und Signale feste Namen.`,
      en: `The name ${what} is computed. Here messages and signals have fixed names.`,
    },
    action: {
      de: 'Wählen Sie einen festen Namen. Bei Nachrichten unterscheidet der Schlüssel die Fälle.',
      en: 'Choose a fixed name. With messages the key tells the cases apart.',
    },
  }),
  key: (what) => ({
    severity: 'todo',
    reason: {
      de: `Der Schlüssel ${what}, an dem die Nachricht ihren Vorgang erkennt, lässt sich nicht übernehmen.`,
      en: `The key ${what} by which the message finds its case cannot be taken over.`,
    },
    action: {
      de: 'Tragen Sie den Schlüssel beim Ereignis ein.',
      en: 'Enter the key at the event.',
    },
  }),
} satisfies Record<string, Say>
