import { boundary, end, ending, gateway, part, start, step, throwing, work } from './drawn.ts'
import { done, failed, resolved, type Question } from './question.ts'
import { inside } from './sketch.ts'

const register = work('Register fragen', 'Ask register')
const unknown = { type: 'error', error: 'unknownPerson' } as const
const any = { type: 'error' } as const
const late = { type: 'escalation', escalation: 'late' } as const
const split = gateway('parallel', ['Teilen', 'Split'])
const note = step('Vermerken', 'Note it')
const ask = step('Nachfragen', 'Ask again')

export const errors: readonly Question[] = [
  {
    id: 'errorCode',
    question: {
      de: 'Ein Fehler passt zu einem Ereignis mit Kennung und zu einem ohne: Welches fängt ihn?',
      en: 'An error matches an event with a code and one without: which one catches it?',
    },
    answer: {
      de: 'Das mit der passenden Kennung. Das Ereignis ohne Kennung fängt nur, was an derselben Stelle kein anderes fängt. Die Aufgabe ist damit beendet.',
      en: 'The one with the matching code. The event without a code catches only what no other one at the same place does. This ends the task.',
    },
    clause: '§10.5.6',
    process: {
      elements: {
        start,
        register,
        other: boundary('register', ['Alle', 'All'], { event: any }),
        exact: boundary('register', ['Unbekannt', 'Unknown'], { event: unknown }),
        note,
        ask,
        end,
      },
      flows: ['start -> register -> end', 'other -> note -> end', 'exact -> ask -> end'],
    },
    script: [failed('register', 'unknownPerson')],
    path: ['start', 'exact', 'ask', 'end'],
  },
  {
    id: 'errorUncaught',
    question: {
      de: 'Niemand fängt den Fehler: Ist der Fall verloren?',
      en: 'Nobody catches the error: is the case lost?',
    },
    answer: {
      de: 'Nein. BPMN lässt offen, was dann geschieht; hier bleibt der Schritt stehen und wird ein Klärungsfall der Fachabteilung, alles andere läuft weiter.',
      en: 'No. BPMN leaves open what happens then; here the step stays and becomes a matter for the department, everything else goes on.',
    },
    clause: '§10.5.6',
    process: {
      elements: { start, split, register, note, end },
      flows: ['start -> split -> register -> end', 'split -> note -> end'],
    },
    script: [failed('register', 'unknownPerson')],
    path: ['start', 'split', 'note', 'end'],
    left: { incidents: ['register'] },
  },
  {
    id: 'errorOutwards',
    question: {
      de: 'Ein Teilprozess endet mit einem Fehler: Was wird aus seinen anderen Zweigen?',
      en: 'A sub-process ends with an error: what becomes of its other branches?',
    },
    answer: {
      de: 'Sie enden mit ihm. Der Fehler geht nach außen bis zum nächsten, der ihn fängt, und bricht auf dem Weg alles ab.',
      en: 'They end with it. The error goes outwards to the nearest that catches it and ends everything on its way.',
    },
    clause: '§10.5.6',
    process: {
      elements: {
        start,
        check: part('Prüfung', 'Check'),
        ...inside('check', {
          begin: start,
          split,
          register,
          visit: work('Vor Ort prüfen', 'Visit'),
          fail: ending(['Unbekannt', 'Unknown'], unknown),
          done: end,
        }),
        caught: boundary('check', ['Unbekannt', 'Unknown'], { event: unknown }),
        ask,
        end,
      },
      flows: [
        'start -> check -> end',
        'begin -> split -> register -> fail',
        'split -> visit -> done',
        'caught -> ask -> end',
      ],
    },
    script: [done('register')],
    path: ['start', 'begin', 'split', 'register', 'caught', 'ask', 'end'],
  },
  {
    id: 'escalation',
    question: {
      de: 'Was unterscheidet eine Eskalation von einem Fehler?',
      en: 'How does an escalation differ from an error?',
    },
    answer: {
      de: 'Wer sie wirft, läuft weiter, wenn das fangende Ereignis nicht unterbricht. Und niemand muss sie fangen: Dann geschieht nichts.',
      en: 'Who throws it goes on when the event that catches it does not interrupt. And nobody has to catch it: then nothing happens.',
    },
    clause: '§10.5.6',
    process: {
      elements: {
        start,
        check: part('Prüfung', 'Check'),
        ...inside('check', {
          begin: start,
          raise: throwing(['Dauert', 'Takes long'], late),
          visit: step('Vor Ort prüfen', 'Visit'),
          done: end,
        }),
        heard: boundary('check', ['Dauert', 'Takes long'], { event: late, interrupting: false }),
        inform: step('Leitung melden', 'Tell manager'),
        end,
      },
      flows: ['start -> check -> end', 'begin -> raise -> visit -> done', 'heard -> inform'],
    },
    script: [],
    path: ['start', 'begin', 'heard', 'raise', 'inform', 'visit', 'done', 'check', 'end'],
  },
  {
    id: 'terminate',
    question: {
      de: 'Was beendet ein Terminierungsereignis in einem Teilprozess?',
      en: 'What does a terminate end event inside a sub-process end?',
    },
    answer: {
      de: 'Alles in diesem Teilprozess und nichts außerhalb: Der Fall geht nach ihm weiter. Gehört es zum Prozess selbst, endet mit ihm der ganze Fall.',
      en: 'Everything in this sub-process and nothing outside: the case goes on after it. Where it belongs to the process itself, the whole case ends with it.',
    },
    clause: '§13.5.6',
    process: {
      elements: {
        start,
        check: part('Prüfung', 'Check'),
        ...inside('check', {
          begin: start,
          split,
          register,
          visit: work('Vor Ort prüfen', 'Visit'),
          done: end,
          enough: ending(['Genügt', 'Enough'], { type: 'terminate' }),
        }),
        decide: step('Entscheiden', 'Decide'),
        end,
      },
      flows: [
        'start -> check -> decide -> end',
        'begin -> split -> register -> enough',
        'split -> visit -> done',
      ],
    },
    script: [done('register')],
    path: ['start', 'begin', 'split', 'register', 'enough', 'check', 'decide', 'end'],
  },
  {
    id: 'incident',
    question: {
      de: 'Die Datenquelle ist kaputt: Wie geht der Fall weiter, wenn sie wieder läuft?',
      en: 'The data source is broken: how does the case go on when it works again?',
    },
    answer: {
      de: 'Der Schritt bleibt mit einer Störung stehen. Wer sie behebt, lässt denselben Vorgang noch einmal laufen; nichts davor wird wiederholt.',
      en: 'The step stays with an incident. Who resolves it has the same operation run again; nothing before it is repeated.',
    },
    clause: '§13.3.2',
    process: {
      elements: { start, file: step('Anlegen', 'File'), register, end },
      flows: ['start -> file -> register -> end'],
    },
    script: [failed('register'), resolved('register'), done('register')],
    path: ['start', 'file', 'register', 'end'],
  },
  {
    id: 'incidentNoFlow',
    question: {
      de: 'Keine Bedingung gilt, und es gibt keinen Standardfluss: Was dann?',
      en: 'No condition holds and there is no default flow: what then?',
    },
    answer: {
      de: 'Ein Klärungsfall am Gateway; der Fall wartet dort. Sind die Daten ergänzt, wird neu gewählt.',
      en: 'A matter for the department at the gateway; the case waits there. When the data is complete, it chooses anew.',
    },
    clause: '§13.4.2',
    process: {
      elements: {
        start,
        split,
        count: work('Hunde zählen', 'Count dogs', { output: 'count' }),
        choose: gateway('exclusive', ['Wahl', 'Choice']),
        a: step('Einer', 'One'),
        b: step('Mehrere', 'Several'),
        end,
      },
      flows: [
        'start -> split -> choose',
        'split -> count',
        'choose -> a if count = 1',
        'choose -> b if count > 1',
        'a -> end',
        'b -> end',
      ],
    },
    mappings: { count: { count: 'result' } },
    begins: { data: { count: 0 } },
    script: [done('count', { result: 2 }), resolved('choose')],
    path: ['start', 'split', 'count', 'choose', 'b', 'end'],
  },
]
