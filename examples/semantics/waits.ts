import {
  boundary,
  catching,
  end,
  gateway,
  start,
  starting,
  step,
  part,
  throwing,
  work,
} from './drawn.ts'
import { done, due, received, type Question } from './question.ts'
import { inside } from './sketch.ts'

const check = work('Antrag prüfen', 'Check claim')
const split = gateway('parallel', ['Teilen', 'Split'])
const day = { type: 'timer', timer: { duration: '"P1D"' } } as const
const reply = { type: 'message', message: 'reply' } as const
const alarm = { type: 'signal', signal: 'alarm' } as const
const remind = step('Erinnern', 'Remind')

export const waits: readonly Question[] = [
  {
    id: 'eventBased',
    question: {
      de: 'Antwort oder Frist: Was geschieht mit dem, was zu spät kommt?',
      en: 'Reply or deadline: what happens to the one that comes too late?',
    },
    answer: {
      de: 'Das erste Ereignis hinter dem ereignisbasierten Gateway entscheidet. Auf die anderen wird danach nicht mehr gewartet.',
      en: 'The first event behind the event-based gateway decides. After that nobody waits for the others.',
    },
    clause: '§13.4.4',
    process: {
      elements: {
        start,
        first: gateway('eventBased', ['Was zuerst?', 'Which first?']),
        reply: catching(['Antwort', 'Reply'], reply),
        late: catching(['1 Tag', '1 day'], day),
        read: step('Lesen', 'Read'),
        remind,
        end,
      },
      flows: ['start -> first -> reply -> read -> end', 'first -> late -> remind -> end'],
    },
    script: [due('late')],
    path: ['start', 'first', 'late', 'remind', 'end'],
  },
  {
    id: 'boundaryInterrupting',
    question: {
      de: 'Was tut ein unterbrechendes Ereignis am Rand einer Aufgabe?',
      en: 'What does an interrupting event at the boundary of a task do?',
    },
    answer: {
      de: 'Es beendet die Aufgabe und führt den Fall auf seinem eigenen Weg fort. Den normalen Ausgang nimmt der Fall nicht mehr.',
      en: 'It ends the task and leads the case along its own way. The normal way out is not taken any more.',
    },
    clause: '§13.5.3',
    process: {
      elements: {
        start,
        check,
        late: boundary('check', ['1 Tag', '1 day'], { event: day }),
        pass: step('Abgeben', 'Hand over'),
        end,
      },
      flows: ['start -> check -> end', 'late -> pass -> end'],
    },
    script: [due('late')],
    path: ['start', 'late', 'pass', 'end'],
  },
  {
    id: 'boundaryBeside',
    question: { de: 'Und ein nicht unterbrechendes?', en: 'And one that does not interrupt?' },
    answer: {
      de: 'Die Aufgabe läuft weiter, daneben beginnt ein zweiter Weg. Der Fall endet erst, wenn beide fertig sind.',
      en: 'The task goes on and a second way begins beside it. The case ends only when both are done.',
    },
    clause: '§13.5.3',
    process: {
      elements: {
        start,
        check,
        late: boundary('check', ['1 Tag', '1 day'], { event: day, interrupting: false }),
        remind,
        end,
      },
      flows: ['start -> check -> end', 'late -> remind'],
    },
    script: [due('late'), done('check')],
    path: ['start', 'late', 'remind', 'check', 'end'],
  },
  {
    id: 'signal',
    question: { de: 'Wen erreicht ein Signal?', en: 'Whom does a signal reach?' },
    answer: {
      de: 'Alle, die in diesem Augenblick darauf warten, nicht nur einen. Es wird nicht aufgehoben: Wer später wartet, hört es nicht.',
      en: 'Everybody who waits for it at that moment, not just one. It is not kept: who waits later does not hear it.',
    },
    clause: '§10.5.6',
    process: {
      elements: {
        start,
        split,
        first: catching(['Alarm', 'Alarm'], alarm),
        second: catching(['Alarm', 'Alarm'], alarm),
        check,
        raise: throwing(['Alarm geben', 'Raise alarm'], alarm),
        later: catching(['Alarm', 'Alarm'], alarm),
        one: end,
        two: end,
        end,
      },
      flows: [
        'start -> split -> first -> one',
        'split -> second -> two',
        'split -> check -> raise -> later -> end',
      ],
    },
    script: [done('check')],
    path: ['start', 'split', 'check', 'first', 'second', 'raise', 'one', 'two'],
    left: { waits: ['later'] },
  },
  {
    id: 'message',
    question: {
      de: 'Zwei Schritte warten auf dieselbe Nachricht: Wer bekommt sie?',
      en: 'Two steps wait for the same message: which one gets it?',
    },
    answer: {
      de: 'Eine Nachricht geht an genau einen Empfänger: den, dessen Name und Schlüssel zu ihr passen. Hier trägt sie den Schlüssel K-2; was sie mitbringt, kommt in die Falldaten.',
      en: 'A message goes to exactly one receiver: the one whose name and key match it. Here it bears the key K-2; what it brings is written to the case data.',
    },
    clause: '§10.5.6',
    process: {
      elements: {
        start,
        split,
        first: catching(['Antwort K-1', 'Reply K-1'], { ...reply, key: '"K-1"' }),
        second: catching(
          ['Antwort K-2', 'Reply K-2'],
          { ...reply, key: '"K-2"' },
          { output: 'keep' },
        ),
        end,
      },
      flows: ['start -> split -> first -> end', 'split -> second -> end'],
    },
    mappings: { keep: { remark: 'result.text' } },
    script: [received('second', { text: 'Einverstanden' })],
    path: ['start', 'split', 'second', 'end'],
    left: { waits: ['first'] },
    yields: { remark: 'Einverstanden' },
  },
  {
    id: 'conditional',
    question: {
      de: 'Wann tritt ein Bedingungsereignis ein: solange die Bedingung gilt oder wenn sie zu gelten beginnt?',
      en: 'When does a conditional event occur: while its condition holds, or when it begins to hold?',
    },
    answer: {
      de: 'Wenn sie von falsch zu wahr wechselt. Bleibt sie wahr, geschieht nichts; wird sie falsch und wieder wahr, tritt es noch einmal ein.',
      en: 'When it turns from false to true. While it stays true nothing happens; when it turns false and true again, it occurs again.',
    },
    clause: '§10.5.5',
    process: {
      elements: {
        start,
        split,
        check,
        above: boundary('check', ['Über 10', 'Above 10'], {
          event: { type: 'conditional', condition: 'count != null and count > 10' },
          interrupting: false,
        }),
        warn: step('Warnen', 'Warn'),
        one: work('20 melden', 'Report 20', { output: 'count' }),
        two: work('30 melden', 'Report 30', { output: 'count' }),
        three: work('5 melden', 'Report 5', { output: 'count' }),
        four: work('40 melden', 'Report 40', { output: 'count' }),
        end,
      },
      flows: [
        'start -> split -> check -> end',
        'split -> one -> two -> three -> four',
        'above -> warn',
      ],
    },
    mappings: { count: { count: 'result' } },
    script: [
      done('one', { result: 20 }),
      done('two', { result: 30 }),
      done('three', { result: 5 }),
      done('four', { result: 40 }),
    ],
    path: ['start', 'split', 'one', 'above', 'warn', 'two', 'three', 'four', 'above', 'warn'],
    left: { waits: ['check', 'above'] },
  },
  {
    id: 'link',
    question: { de: 'Was ist ein Link-Ereignis?', en: 'What is a link event?' },
    answer: {
      de: 'Ein Sprung innerhalb derselben Ebene: Die Marke geht ohne Verzug vom werfenden zum fangenden Ereignis gleichen Namens, als wäre dort ein Fluss.',
      en: 'A jump within the same level: the token goes at once from the throwing to the catching event of the same name, as if there were a flow.',
    },
    clause: '§10.5.5',
    process: {
      elements: {
        start,
        check: step('Prüfen', 'Check'),
        jump: throwing(['Nach A', 'To A'], { type: 'link', link: 'A' }),
        land: catching(['Von A', 'From A'], { type: 'link', link: 'A' }),
        send: step('Bescheid senden', 'Send notice'),
        end,
      },
      flows: ['start -> check -> jump', 'land -> send -> end'],
    },
    script: [],
    path: ['start', 'check', 'jump', 'land', 'send', 'end'],
  },
  {
    id: 'eventSubProcess',
    question: {
      de: 'Was beendet ein unterbrechender Ereignis-Teilprozess?',
      en: 'What does an interrupting event sub-process end?',
    },
    answer: {
      de: 'Alles andere in der Ebene, in der er steht, und nichts darüber hinaus. Danach läuft nur noch er; ist er fertig, ist es auch seine Ebene.',
      en: 'Everything else in the level where it stands, and nothing beyond. From then on only it runs; when it is done, so is its level.',
    },
    clause: '§13.5.4',
    process: {
      elements: {
        start,
        claim: part('Verfahren', 'Procedure'),
        ...inside('claim', {
          begin: start,
          check,
          done: end,
          withdraw: part('Rücknahme', 'Withdrawal', { triggeredByEvent: true }),
        }),
        ...inside('withdraw', {
          letter: starting(['Rücknahme', 'Withdrawn'], reply),
          close: step('Einstellen', 'Close it'),
          closed: end,
        }),
        end,
      },
      flows: ['start -> claim -> end', 'begin -> check -> done', 'letter -> close -> closed'],
    },
    script: [received('letter')],
    path: ['start', 'begin', 'letter', 'close', 'closed', 'withdraw', 'claim', 'end'],
  },
]
