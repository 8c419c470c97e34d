import type { Say } from './say.ts'

/** About expressions, mappings and forms. */
export const contents = {
  juel: (what, why) => ({
    severity: 'todo',
    reason: {
      de: `Der Ausdruck ${what} lässt sich nicht übersetzen${why === '' ? '' : `: „${why}“ gibt es in FEEL nicht`}.`,
      en: `The expression ${what} cannot be translated${why === '' ? '' : `: there is no “${why}” in FEEL`}.`,
    },
    action: {
      de: 'Schreiben Sie den Ausdruck neu in FEEL.',
      en: 'Write the expression anew in FEEL.',
    },
  }),
  feel: (what, why) => ({
    severity: 'todo',
    reason: {
      de: `Der Ausdruck ${what} verwendet „${why}“; das gibt es hier nicht.`,
      en: `The expression ${what} uses “${why}”, which does not exist here.`,
    },
    action: {
      de: 'Schreiben Sie den Ausdruck ohne diese Funktion.',
      en: 'Write the expression without that function.',
    },
  }),
  script: (what, language) => ({
    severity: 'todo',
    reason: {
      de: `„${what}“ wird von einem Skript in ${language} berechnet. Skripte anderer Sprachen laufen hier nicht.`,
      en: `“${what}” is computed by a script in ${language}. Scripts in other languages do not run here.`,
    },
    action: {
      de: 'Berechnen Sie den Wert mit einem Ausdruck in FEEL.',
      en: 'Compute the value with an expression in FEEL.',
    },
  }),
  elsewhere: (what) => ({
    severity: 'todo',
    reason: {
      de: `„${what}“ liegt in einer eigenen Datei, die nicht mitgekommen ist.`,
      en: `“${what}” is in a file of its own that did not come along.`,
    },
    action: {
      de: 'Übertragen Sie den Inhalt von Hand.',
      en: 'Transfer its content by hand.',
    },
  }),
  target: (what) => ({
    severity: 'todo',
    reason: {
      de: `„${what}“ ist hier kein Name für eine Angabe.`,
      en: `“${what}” is not a name for a value here.`,
    },
    action: {
      de: 'Wählen Sie einen Namen aus Buchstaben und Ziffern und ergänzen Sie die Zuordnung.',
      en: 'Choose a name of letters and digits and complete the mapping.',
    },
  }),
  noInput: (what) => ({
    severity: 'todo',
    reason: {
      de: `An dieser Stelle nimmt ein Schritt nichts entgegen: „${what}“ entfällt.`,
      en: `A step takes nothing at this place: “${what}” is left out.`,
    },
    action: {
      de: 'Ordnen Sie die Werte an dem Schritt zu, der sie braucht.',
      en: 'Map the values at the step that needs them.',
    },
  }),
  noOutput: (what) => ({
    severity: 'todo',
    reason: {
      de: `An dieser Stelle ergibt ein Schritt nichts: „${what}“ entfällt.`,
      en: `A step yields nothing at this place: “${what}” is left out.`,
    },
    action: {
      de: 'Setzen Sie die Werte an einem Schritt, der etwas ergibt.',
      en: 'Set the values at a step that yields something.',
    },
  }),
  payload: (what) => ({
    severity: 'todo',
    reason: {
      de: `Alle Werte, die „${what}“ mitbringt, gehen im anderen System in den Vorgang. Hier nur die zugeordneten.`,
      en: `In the other system all values that “${what}” brings go into the case. Here only those that are mapped.`,
    },
    action: {
      de: 'Ordnen Sie am Ereignis zu, welche Werte übernommen werden.',
      en: 'Map at the event which values are taken over.',
    },
  }),
  formElsewhere: (what) => ({
    severity: 'todo',
    reason: {
      de: `Das Formular „${what}“ ist nicht Teil der Datei.`,
      en: `The form “${what}” is not part of the file.`,
    },
    action: {
      de: 'Legen Sie das Formular an und wählen Sie es bei der Aufgabe aus.',
      en: 'Create the form and choose it at the task.',
    },
  }),
  formField: (what, more) => ({
    severity: 'todo',
    reason: {
      de: `Das Formular hat Felder, die es hier nicht gibt: ${what}${more}.`,
      en: `The form has fields that do not exist here: ${what}${more}.`,
    },
    action: {
      de: 'Legen Sie das Formular an und wählen Sie es bei der Aufgabe aus.',
      en: 'Create the form and choose it at the task.',
    },
  }),
  formDetail: (what, field) => ({
    severity: 'todo',
    reason: {
      de: `Das Feld „${field}“ verliert „${what}“.`,
      en: `The field “${field}” loses “${what}”.`,
    },
    action: {
      de: 'Prüfen Sie die Frage im Formular.',
      en: 'Check the question in the form.',
    },
  }),
  startForm: (what) => ({
    severity: 'todo',
    reason: {
      de: `Das Formular „${what}“ steht am Start. Hier füllt man Formulare in einer Aufgabe aus.`,
      en: `The form “${what}” is at the start. Here forms are filled in at a task.`,
    },
    action: {
      de: 'Zeichnen Sie nach dem Start eine Aufgabe mit diesem Formular ein.',
      en: 'Draw a task with this form after the start.',
    },
  }),
  variableFilter: (what) => ({
    severity: 'info',
    reason: {
      de: `Die Bedingung wird hier bei jeder Änderung geprüft, nicht nur bei ${what}.`,
      en: `Here the condition is checked at every change, not only at ${what}.`,
    },
    action: {
      de: 'Prüfen Sie, ob die Bedingung auch dann richtig ist.',
      en: 'Check that the condition is right then, too.',
    },
  }),
} satisfies Record<string, Say>
