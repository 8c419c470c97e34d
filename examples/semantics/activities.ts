import { drawn, end, gateway, script, start, step, work } from './drawn.ts'
import { done, type Question } from './question.ts'
import { inside } from './sketch.ts'

const split = gateway('parallel', ['Teilen', 'Split'])
const texts = { type: 'array', items: { type: 'string' } } as const

export const activities: readonly Question[] = [
  {
    id: 'multiInstanceOrder',
    question: {
      de: 'Drei Stellen antworten durcheinander: In welcher Reihenfolge stehen ihre Ergebnisse?',
      en: 'Three offices answer in any order: in which order do their results stand?',
    },
    answer: {
      de: 'In der Reihenfolge der Liste, aus der sie entstanden sind, nicht in der ihrer Antworten.',
      en: 'In the order of the list they were made from, not in that of their answers.',
    },
    clause: '§13.3.7',
    process: {
      elements: {
        start,
        ask: work('Stelle fragen', 'Ask office', {
          loop: {
            type: 'multiInstance',
            sequential: false,
            collection: 'offices',
            item: 'office',
            output: { collection: 'answers', element: 'office + ": " + result' },
          },
        }),
        end,
      },
      flows: ['start -> ask -> end'],
    },
    data: { offices: texts, answers: texts },
    begins: { data: { offices: ['A', 'B', 'C'] } },
    script: [
      done('ask', { of: 2, result: 'ja' }),
      done('ask', { of: 0, result: 'nein' }),
      done('ask', { of: 0, result: 'ja' }),
    ],
    path: ['start', 'ask', 'ask', 'ask', 'end'],
    yields: { offices: ['A', 'B', 'C'], answers: ['A: nein', 'B: ja', 'C: ja'] },
  },
  {
    id: 'multiInstanceEnough',
    question: {
      de: 'Zwei Antworten genügen: Was wird aus der dritten?',
      en: 'Two answers are enough: what becomes of the third?',
    },
    answer: {
      de: 'Die Abschlussbedingung wird nach jeder Antwort geprüft. Gilt sie, werden die übrigen Durchläufe abgebrochen, und der Fall geht weiter.',
      en: 'The completion condition is looked at after each answer. When it holds, the remaining runs are cancelled and the case goes on.',
    },
    clause: '§13.3.7',
    process: {
      elements: {
        start,
        ask: work('Stelle fragen', 'Ask office', {
          loop: {
            type: 'multiInstance',
            sequential: false,
            cardinality: '3',
            completionCondition: 'numberOfCompletedInstances >= 2',
          },
        }),
        end,
      },
      flows: ['start -> ask -> end'],
    },
    script: [done('ask'), done('ask')],
    path: ['start', 'ask', 'ask', 'end'],
  },
  {
    id: 'standardLoop',
    question: {
      de: 'Wiederholt eine Schleife, solange ihre Bedingung gilt, oder bis sie gilt?',
      en: 'Does a loop repeat while its condition holds, or until it holds?',
    },
    answer: {
      de: 'Solange sie gilt. Geprüft wird hier vor jedem Durchlauf; gilt sie schon am Anfang nicht, wird der Schritt übersprungen.',
      en: 'While it holds. Here it is looked at before each run; when it does not hold at the beginning, the step is skipped.',
    },
    clause: '§13.3.6',
    process: {
      elements: {
        start,
        up: drawn({
          ...script(['Weiterzählen', 'Count up'], 'count + 1', 'count'),
          loop: { type: 'standard', condition: 'count < 3', testBefore: true },
        }),
        end,
      },
      flows: ['start -> up -> end'],
    },
    mappings: { count: { count: 'result' } },
    begins: { data: { count: 0 } },
    script: [],
    path: ['start', 'up', 'up', 'up', 'end'],
    yields: { count: 3 },
  },
  {
    id: 'adHoc',
    question: {
      de: 'Wann endet ein Ad-hoc-Teilprozess?',
      en: 'When does an ad-hoc sub-process end?',
    },
    answer: {
      de: 'Wenn nach einem seiner Schritte die Abschlussbedingung gilt. Die Schritte kommen in beliebiger Reihenfolge; was dann noch läuft, wird abgebrochen.',
      en: 'When its completion condition holds after one of its steps. The steps come in any order; what still runs then is cancelled.',
    },
    clause: '§13.3.5',
    process: {
      elements: {
        start,
        checks: drawn({
          type: 'adHocSubProcess',
          name: { de: 'Prüfungen', en: 'Checks' },
          sequential: false,
          cancelRemaining: true,
          completionCondition: 'count >= 2',
        }),
        ...inside('checks', {
          a: work('Unterlagen', 'Papers', { output: 'count' }),
          b: work('Vor Ort prüfen', 'Visit', { output: 'count' }),
          c: work('Register fragen', 'Ask register', { output: 'count' }),
        }),
        end,
      },
      flows: ['start -> checks -> end'],
    },
    mappings: { count: { count: 'count + 1' } },
    begins: { data: { count: 0 } },
    script: [done('c'), done('a')],
    path: ['start', 'c', 'a', 'checks', 'end'],
  },
  {
    id: 'callActivity',
    question: {
      de: 'Welche Daten sieht ein aufgerufener Prozess?',
      en: 'Which data does a called process see?',
    },
    answer: {
      de: 'Nur was ihm die Eingangszuordnung gibt; zurück kommt nur, was die Ausgangszuordnung nimmt. Der Aufrufer wartet, bis er fertig ist.',
      en: 'Only what the input mapping gives it; only what the output mapping takes comes back. The caller waits until it is done.',
    },
    clause: '§13.3.4',
    process: {
      elements: {
        start,
        call: drawn({
          type: 'callActivity',
          name: { de: 'Verdoppeln', en: 'Double it' },
          process: 'double',
          input: 'give',
          output: 'take',
        }),
        end,
      },
      flows: ['start -> call -> end'],
    },
    called: {
      double: {
        elements: {
          begin: start,
          twice: script(['Mal zwei', 'Times two'], 'count * 2', 'twice'),
          done: end,
        },
        flows: ['begin -> twice -> done'],
      },
    },
    mappings: {
      give: { count: 'count' },
      twice: { count: 'result' },
      take: { amount: 'result.count' },
    },
    begins: { data: { count: 4, name: 'Erika' } },
    script: [],
    path: ['start', 'begin', 'twice', 'done', 'call', 'end'],
    yields: { count: 4, name: 'Erika', amount: '8.00' },
  },
  {
    id: 'startQuantity',
    question: {
      de: 'Was bedeutet die Startmenge einer Aufgabe?',
      en: 'What does the start quantity of a task mean?',
    },
    answer: {
      de: 'So viele Marken müssen auf einem eingehenden Fluss liegen, ehe sie beginnt; sie verbraucht alle. Hier sind es zwei.',
      en: 'So many tokens have to lie on an incoming flow before it begins; it uses them all. Here it is two.',
    },
    clause: '§13.3.2',
    process: {
      elements: {
        start,
        split,
        a: work('Antrag', 'Claim'),
        b: work('Nachweis', 'Proof'),
        merge: gateway('exclusive', ['Weiter', 'Onwards']),
        file: step('Ablegen (2)', 'File (2)', { startQuantity: 2 }),
        end,
      },
      flows: ['start -> split -> a -> merge -> file -> end', 'split -> b -> merge'],
    },
    script: [done('a'), done('b')],
    path: ['start', 'split', 'a', 'merge', 'b', 'merge', 'file', 'end'],
  },
  {
    id: 'completionQuantity',
    question: { de: 'Und die Endmenge?', en: 'And the completion quantity?' },
    answer: {
      de: 'So viele Marken gibt die Aufgabe auf jeden ausgehenden Fluss, wenn sie fertig ist: Was danach kommt, geschieht hier zweimal.',
      en: 'So many tokens the task puts on each outgoing flow when it is done: what comes after happens twice here.',
    },
    clause: '§13.3.2',
    process: {
      elements: {
        start,
        copy: step('Kopieren (2)', 'Copy (2)', { completionQuantity: 2 }),
        send: step('Versenden', 'Send'),
        end,
      },
      flows: ['start -> copy -> send -> end'],
    },
    script: [],
    path: ['start', 'copy', 'send', 'send', 'end', 'end'],
  },
]
