import type { Say } from './say.ts'

/** About what concerns the engine of the file, not the process. */
export const running = {
  engineOnly: (what) => ({
    severity: 'info',
    reason: {
      de: `„${what}“ regelt, wann das andere System speichert und in welcher Reihenfolge es arbeitet. Hier wird jeder Schritt gespeichert.`,
      en: `“${what}” controls when the other system saves and in which order it works. Here every step is saved.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  retries: (what) => ({
    severity: 'info',
    reason: {
      de: `„${what}“ regelt, wie oft nach einer Störung wiederholt wird. Das legt hier der Betrieb fest.`,
      en: `“${what}” controls how often work is repeated after a failure. Here operations decides that.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  modelerOnly: (what) => ({
    severity: 'info',
    reason: {
      de: `„${what}“ betrifft nur das Zeichenprogramm, aus dem die Datei stammt.`,
      en: `“${what}” concerns only the drawing tool the file comes from.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  version: (what) => ({
    severity: 'info',
    reason: {
      de: `Die Versionsangabe „${what}“ wird nicht übernommen. Versionen entstehen hier mit der Freigabe.`,
      en: `The version “${what}” is not taken over. Here versions come with a release.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  retention: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Aufbewahrung „${what}“ gilt im anderen System für den ganzen Vorgang. Hier gilt sie je Angabe.`,
      en: `In the other system the retention “${what}” is that of the whole case. Here each field has its own.`,
    },
    action: {
      de: 'Tragen Sie die Aufbewahrung bei den Daten ein.',
      en: 'Enter the retention at the data.',
    },
  }),
  tenant: (what) => ({
    severity: 'info',
    reason: {
      de: `Mandanten („${what}“) gibt es hier nicht; jede Dienststelle hat ihre eigenen Leistungen.`,
      en: `There are no tenants (“${what}”) here; every department has services of its own.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  properties: (what) => ({
    severity: 'info',
    reason: {
      de: `Die freien Einträge ${what} bleiben für die Ausgabe erhalten und bewirken hier nichts.`,
      en: `The free entries ${what} are kept for the export and have no effect here.`,
    },
    action: {
      de: 'Prüfen Sie, ob ein anderes Programm sie auswertet.',
      en: 'Check whether another program evaluates them.',
    },
  }),
  listener: (what) => ({
    severity: 'todo',
    reason: {
      de: `Der Aufruf ${what} läuft im anderen System nebenbei mit. Hier läuft er nicht.`,
      en: `In the other system the call ${what} runs on the side. Here it does not run.`,
    },
    action: {
      de: 'Zeichnen Sie dafür einen eigenen Schritt ein, wenn der Vorgang die Wirkung braucht.',
      en: 'Draw a step of its own if the case needs what it does.',
    },
  }),
  starters: (what) => ({
    severity: 'todo',
    reason: {
      de: `Wer beginnen darf (${what}), wird hier nicht in der Zeichnung festgelegt.`,
      en: `Who may begin (${what}) is not set in the drawing here.`,
    },
    action: {
      de: 'Legen Sie bei der Leistung fest, ob das Portal sie anbietet.',
      en: 'Set at the service whether the portal offers it.',
    },
  }),
  initiator: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Angabe „${what}“ soll die Person enthalten, die begonnen hat. Hier steht sie in „identity“.`,
      en: `The value “${what}” is to hold the person who began. Here that is in “identity”.`,
    },
    action: {
      de: `Verwenden Sie „identity.name“ statt „${what}“.`,
      en: `Use “identity.name” instead of “${what}”.`,
    },
  }),
  misplaced: (what) => ({
    severity: 'info',
    reason: {
      de: `„${what}“ bewirkt an dieser Stelle nichts.`,
      en: `“${what}” has no effect at this place.`,
    },
    action: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  }),
  unknownWord: (what) => ({
    severity: 'todo',
    reason: {
      de: `Der Import kennt „${what}“ nicht. Es bleibt für die Ausgabe erhalten und bewirkt hier nichts.`,
      en: `The import does not know “${what}”. It is kept for the export and has no effect here.`,
    },
    action: {
      de: 'Prüfen Sie, was es im anderen System bewirkt, und bilden Sie es hier nach.',
      en: 'Check what it does in the other system, and build that here.',
    },
  }),
} satisfies Record<string, Say>
