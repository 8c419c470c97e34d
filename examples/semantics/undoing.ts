import { boundary, drawn, end, ending, part, script, start, step, throwing, work } from './drawn.ts'
import { done, type Question } from './question.ts'
import { inside, type Sketch } from './sketch.ts'

const compensation = { type: 'compensation' } as const
const undo = throwing(['Rückgängig', 'Undo all'], compensation)

/** An activity with the one that undoes it. */
function undoable(
  id: string,
  activity: Sketch['elements'][string],
  handler: Sketch['elements'][string],
): Sketch['elements'] {
  return {
    [id]: activity,
    [`${id}Edge`]: boundary(id, ['Zurück', 'Back'], { event: compensation, handler: `${id}Undo` }),
    [`${id}Undo`]: drawn({ ...handler, isForCompensation: true }),
  }
}

const room = undoable('room', work('Saal buchen', 'Book hall'), work('Saal absagen', 'Cancel hall'))
const band = undoable(
  'band',
  work('Kapelle buchen', 'Book band'),
  work('Kapelle absagen', 'Cancel band'),
)

export const undoing: readonly Question[] = [
  {
    id: 'compensationOrder',
    question: {
      de: 'In welcher Reihenfolge wird rückgängig gemacht?',
      en: 'In which order are things undone?',
    },
    answer: {
      de: 'Umgekehrt zur Reihenfolge, in der sie fertig wurden, und jedes höchstens einmal. Das Ereignis wartet, bis alles rückgängig ist.',
      en: 'The last completed first, and each at most once. The event waits until everything is undone.',
    },
    clause: '§13.5.5',
    process: {
      elements: { start, ...room, ...band, undo, end },
      flows: ['start -> room -> band -> undo -> end'],
    },
    script: [done('room'), done('band'), done('bandUndo'), done('roomUndo')],
    path: ['start', 'room', 'band', 'bandUndo', 'roomUndo', 'undo', 'end'],
  },
  {
    id: 'compensationSnapshot',
    question: {
      de: 'Welche Daten sieht der Schritt, der rückgängig macht?',
      en: 'Which data does the step see that undoes another?',
    },
    answer: {
      de: 'Das Ergebnis, mit dem der Schritt damals endete, und die Falldaten von heute. So wird die richtige Buchung abgesagt, auch wenn sich der Fall geändert hat.',
      en: 'The result with which the step ended then, and the case data of today. So the right booking is cancelled, even though the case has changed.',
    },
    clause: '§13.5.5',
    process: {
      elements: {
        start,
        ...undoable(
          'room',
          work('Saal buchen', 'Book hall', { output: 'name' }),
          script(
            ['Saal absagen', 'Cancel hall'],
            '"Absage " + result + ", jetzt " + name',
            'remark',
          ),
        ),
        change: work('Umbuchen', 'Rebook', { output: 'name' }),
        undo,
        end,
      },
      flows: ['start -> room -> change -> undo -> end'],
    },
    mappings: { name: { name: 'result' }, remark: { remark: 'result' } },
    script: [done('room', { result: 'S-1' }), done('change', { result: 'S-2' })],
    path: ['start', 'room', 'change', 'roomUndo', 'undo', 'end'],
    yields: { name: 'S-2', remark: 'Absage S-1, jetzt S-2' },
  },
  {
    id: 'transaction',
    question: {
      de: 'Was geschieht, wenn eine Transaktion abgebrochen wird?',
      en: 'What happens when a transaction is cancelled?',
    },
    answer: {
      de: 'Was in ihr läuft, endet; was fertig ist, wird rückgängig gemacht; erst dann verlässt der Fall sie durch das Abbruchereignis an ihrem Rand.',
      en: 'What runs in it ends; what is done is undone; only then does the case leave it by the cancel event at its boundary.',
    },
    clause: '§10.3.5',
    process: {
      elements: {
        start,
        feast: part('Fest', 'Feast', { type: 'transaction' }),
        ...inside('feast', {
          begin: start,
          ...room,
          abort: ending(['Abbruch', 'Cancel'], { type: 'cancel' }),
        }),
        cancelled: boundary('feast', ['Abbruch', 'Cancelled'], { event: { type: 'cancel' } }),
        inform: step('Absagen', 'Call off'),
        end,
      },
      flows: ['start -> feast -> end', 'begin -> room -> abort', 'cancelled -> inform -> end'],
    },
    script: [done('room'), done('roomUndo')],
    path: ['start', 'begin', 'room', 'roomUndo', 'cancelled', 'inform', 'end'],
  },
]
