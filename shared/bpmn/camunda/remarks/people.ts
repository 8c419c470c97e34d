import type { Say } from './say.ts'

/** About who does a task and until when. */
export const people = {
  group: (what) => ({
    severity: 'info',
    reason: {
      de: `Die Aufgabe ging an die Gruppe „${what}“. Dafür gibt es jetzt eine Bahn.`,
      en: `The task went to the group “${what}”. There is a lane for it now.`,
    },
    action: {
      de: 'Ordnen Sie der Bahn die Gruppe Ihrer Dienststelle zu.',
      en: 'Assign the group of your department to the lane.',
    },
  }),
  groupBeside: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Aufgabe ging an ${what}. Hier bestimmt die Bahn, wer sie bearbeitet.`,
      en: `The task went to ${what}. Here the lane decides who does it.`,
    },
    action: {
      de: 'Prüfen Sie, ob die Gruppe der Bahn die richtige ist.',
      en: 'Check that the group of the lane is the right one.',
    },
  }),
  person: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Aufgabe ging an eine bestimmte Person (${what}). Hier geht sie an die Gruppe der Bahn.`,
      en: `The task went to a certain person (${what}). Here it goes to the group of the lane.`,
    },
    action: {
      de: 'Wählen Sie eine Bahn, deren Gruppe die Aufgabe bearbeitet.',
      en: 'Choose a lane whose group does the task.',
    },
  }),
  priority: (what) => ({
    severity: 'notExecuted',
    reason: {
      de: `Eine Rangfolge von Aufgaben („${what}“) gibt es hier nicht; sie stehen nach ihrer Frist.`,
      en: `There is no priority of tasks (“${what}”) here; they are ordered by their due date.`,
    },
    action: {
      de: 'Geben Sie dringenden Aufgaben eine kurze Frist.',
      en: 'Give urgent tasks a short time limit.',
    },
  }),
  due: (what) => ({
    severity: 'todo',
    reason: {
      de: `Die Frist ${what} wird berechnet. Hier ist sie eine feste Dauer ab Beginn der Aufgabe.`,
      en: `The due date ${what} is computed. Here it is a fixed time from the start of the task.`,
    },
    action: {
      de: 'Tragen Sie bei der Aufgabe eine Dauer ein, oder zeichnen Sie eine Frist an ihren Rand.',
      en: 'Enter a duration at the task, or draw a timer at its edge.',
    },
  }),
  followUp: (what) => ({
    severity: 'notExecuted',
    reason: {
      de: `Eine Wiedervorlage (${what}) gibt es hier an Aufgaben nicht.`,
      en: `Tasks have no follow-up date (${what}) here.`,
    },
    action: {
      de: 'Zeichnen Sie vor der Aufgabe eine Wartezeit ein, wenn sie erst später erscheinen soll.',
      en: 'Draw a timer before the task if it is to appear later.',
    },
  }),
} satisfies Record<string, Say>
