import { boundary, end, start, step, work } from './drawn.ts'
import { due, type Question } from './question.ts'

const check = work('Antrag prüfen', 'Check claim')
const remind = step('Erinnern', 'Remind')

/** A reminder that comes again and again while somebody checks. */
const reminding = (timer: object): Question['process'] => ({
  elements: {
    start,
    check,
    again: boundary('check', ['Immer wieder', 'Time and again'], {
      event: { type: 'timer', timer },
      interrupting: false,
    }),
    remind,
    end,
  },
  flows: ['start -> check -> end', 'again -> remind'],
})

export const timers: readonly Question[] = [
  {
    id: 'timerGrid',
    question: {
      de: 'Eine stündliche Erinnerung kommt 20 Minuten zu spät: Wann ist die nächste fällig?',
      en: 'An hourly reminder comes 20 minutes late: when is the next one due?',
    },
    answer: {
      de: 'Eine Stunde nach der vorigen Fälligkeit, nicht nach der Ausführung. Das Raster verschiebt sich nie.',
      en: 'One hour after the previous due time, not after it was carried out. The grid never shifts.',
    },
    clause: '§10.5.5',
    process: reminding({ cycle: '"R/PT1H"' }),
    begins: { at: '2026-01-15T08:00:00.000Z' },
    script: [due('again', '2026-01-15T09:20:00.000Z')],
    path: ['start', 'again', 'remind'],
    left: { waits: ['check', 'again'], due: { again: '2026-01-15T10:00:00.000Z' } },
  },
  {
    id: 'timerMissed',
    question: {
      de: 'Das Rechenzentrum stand drei Stunden: Wie viele Erinnerungen werden nachgeholt?',
      en: 'The data centre was down for three hours: how many reminders are made up for?',
    },
    answer: {
      de: 'Eine für alle, danach geht es im Raster weiter. BPMN lässt das offen; das Modell kann auch „jede“ oder „keine“ festlegen.',
      en: 'One for all, then the grid goes on. BPMN leaves this open; the model may also say “each” or “none”.',
    },
    clause: '§10.5.5',
    process: reminding({ cycle: '"R/PT1H"' }),
    begins: { at: '2026-01-15T08:00:00.000Z' },
    script: [due('again', '2026-01-15T12:20:00.000Z')],
    path: ['start', 'again', 'remind'],
    left: { waits: ['check', 'again'], due: { again: '2026-01-15T13:00:00.000Z' } },
  },
  {
    id: 'timerMissedEach',
    question: {
      de: 'Und wenn jede nachgeholt werden soll?',
      en: 'And when each of them has to be made up for?',
    },
    answer: {
      de: 'Dann ist die nächste die um zehn Uhr, obwohl sie schon vorbei ist: Sie wird sofort ausgeführt, ebenso die um elf und um zwölf.',
      en: 'Then the next is the one at ten, though it is past already: it is carried out at once, and so are those at eleven and twelve.',
    },
    clause: '§10.5.5',
    process: reminding({ cycle: '"R/PT1H"', catchUp: 'all' }),
    begins: { at: '2026-01-15T08:00:00.000Z' },
    script: [
      due('again', '2026-01-15T12:20:00.000Z'),
      due('again', '2026-01-15T12:20:00.000Z'),
      due('again', '2026-01-15T12:20:00.000Z'),
      due('again', '2026-01-15T12:20:00.000Z'),
    ],
    path: ['start', 'again', 'remind', 'again', 'remind', 'again', 'remind', 'again', 'remind'],
    left: { waits: ['check', 'again'], due: { again: '2026-01-15T13:00:00.000Z' } },
  },
  {
    id: 'timerSummer',
    question: {
      de: 'Eine tägliche Erinnerung um acht Uhr: Wann kommt sie nach der Umstellung auf Sommerzeit?',
      en: 'A daily reminder at eight: when does it come after the change to daylight saving time?',
    },
    answer: {
      de: 'Um acht Uhr Ortszeit, also schon nach 23 Stunden, wenn die Zeitzone angegeben ist. Ohne sie zählt ein Tag 24 Stunden.',
      en: 'At eight local time, hence after 23 hours, when the time zone is given. Without one a day has 24 hours.',
    },
    clause: '§10.5.5',
    process: reminding({ cycle: '"R/P1D"', zone: 'Europe/Berlin' }),
    begins: { at: '2026-03-27T07:00:00.000Z' },
    script: [due('again')],
    path: ['start', 'again', 'remind'],
    left: { waits: ['check', 'again'], due: { again: '2026-03-29T06:00:00.000Z' } },
  },
]
