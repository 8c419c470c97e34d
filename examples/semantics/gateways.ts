import { boundary, end, gateway, step, start, work } from './drawn.ts'
import { done, failed, type Question } from './question.ts'

const split = gateway('parallel', ['Teilen', 'Split'])
const join = gateway('parallel', ['Warten', 'Wait'])
const some = gateway('inclusive', ['Teilen', 'Split'])
const someJoin = gateway('inclusive', ['Sammeln', 'Collect'])
const choose = gateway('exclusive', ['Wahl', 'Choice'])
const merge = gateway('exclusive', ['Weiter', 'Onwards'])
const register = work('Register fragen', 'Ask register')
const check = work('Antrag prüfen', 'Check claim')

export const gateways: readonly Question[] = [
  {
    id: 'exclusive',
    question: {
      de: 'Zwei Bedingungen gelten: Welchen Weg nimmt das exklusive Gateway?',
      en: 'Two conditions hold: which flow does the exclusive gateway take?',
    },
    answer: {
      de: 'Genau einen, den ersten, dessen Bedingung gilt. Die Reihenfolge ist die der Flüsse und, wo keine festgelegt ist, die ihrer Kennungen.',
      en: 'Exactly one: the first whose condition holds. The order is that of the flows and, where none is set, that of their ids.',
    },
    clause: '§13.4.2',
    process: {
      elements: {
        start,
        choose,
        a: step('Über 5', 'Above 5'),
        b: step('Über 9', 'Above 9'),
        end,
      },
      flows: [
        'start -> choose',
        'choose -> a if count > 5',
        'choose -> b if count > 9',
        'a -> end',
        'b -> end',
      ],
    },
    begins: { data: { count: 20 } },
    script: [],
    path: ['start', 'choose', 'a', 'end'],
  },
  {
    id: 'default',
    question: { de: 'Wann gilt der Standardfluss?', en: 'When is the default flow taken?' },
    answer: {
      de: 'Nur wenn keine andere Bedingung gilt. Er hat selbst keine Bedingung und wird nie zusätzlich genommen.',
      en: 'Only when no other condition holds. It has no condition of its own and is never taken in addition.',
    },
    clause: '§13.4.2',
    process: {
      elements: {
        start,
        choose: gateway('exclusive', ['Wahl', 'Choice'], { default: 'choose-b' }),
        a: step('Genau prüfen', 'Check closely'),
        b: step('Genehmigen', 'Approve'),
        end,
      },
      flows: ['start -> choose -> b -> end', 'choose -> a if count > 5', 'a -> end'],
    },
    begins: { data: { count: 2 } },
    script: [],
    path: ['start', 'choose', 'b', 'end'],
  },
  {
    id: 'withoutCondition',
    question: {
      de: 'Keine Bedingung gilt, es gibt keinen Standardfluss, aber einen Fluss ohne Bedingung: Wird er genommen?',
      en: 'No condition holds and there is no default flow, but one without a condition: is it taken?',
    },
    answer: {
      de: 'Vom exklusiven Gateway nicht: Es hält mit einer Störung an, statt einen Weg zu gehen, den niemand gewählt hat; wer ihn meint, macht ihn zum Standardfluss. Hat dagegen kein Fluss eine Bedingung, nimmt es den ersten. Das inklusive Gateway und eine Aktivität nehmen einen Fluss ohne Bedingung immer.',
      en: 'Not by the exclusive gateway: it stops with an incident instead of going where nobody chose to go; whoever means it makes it the default flow. Where no flow has a condition, it takes the first. The inclusive gateway and an activity always take a flow without a condition.',
    },
    clause: '§13.4.2',
    process: {
      elements: {
        start,
        choose,
        a: step('Genau prüfen', 'Check closely'),
        b: step('Genehmigen', 'Approve'),
        end,
      },
      flows: ['start -> choose -> b -> end', 'choose -> a if count > 5', 'a -> end'],
    },
    begins: { data: { count: 2 } },
    script: [],
    path: ['start'],
    left: { incidents: ['choose'] },
  },
  {
    id: 'parallelJoin',
    question: {
      de: 'Worauf wartet das parallele Gateway?',
      en: 'What does the parallel gateway wait for?',
    },
    answer: {
      de: 'Auf je eine Marke auf jedem eingehenden Fluss. Hier ist der eine Zweig fertig, der andere noch nicht: Die Marke wartet vor dem Gateway.',
      en: 'For one token on each incoming flow. Here one branch is done and the other is not: the token waits before the gateway.',
    },
    clause: '§13.4.1',
    process: {
      elements: { start, split, check, register, join, end },
      flows: ['start -> split -> check -> join -> end', 'split -> register -> join'],
    },
    script: [done('check')],
    path: ['start', 'split', 'check'],
    left: { waits: ['register'], tokens: { 'check-join': 1 } },
  },
  {
    id: 'parallelDeadlock',
    question: {
      de: 'Was geschieht, wenn vor einem parallelen Gateway nur ein Zweig durchlaufen wird?',
      en: 'What happens when only one branch before a parallel gateway is ever taken?',
    },
    answer: {
      de: 'Der Fall bleibt für immer stehen; keine Regel hilft ihm weiter. Was ein exklusives Gateway teilt, darf ein paralleles nicht zusammenführen.',
      en: 'The case stays there for ever; no rule repairs it. What an exclusive gateway splits must not be joined by a parallel one.',
    },
    clause: '§13.4.1',
    process: {
      elements: {
        start,
        choose: gateway('exclusive', ['Wahl', 'Choice'], { default: 'choose-b' }),
        a: step('Bar', 'Cash'),
        b: step('Konto', 'Account'),
        join,
        end,
      },
      flows: [
        'start -> choose',
        'choose -> a if approved',
        'choose -> b',
        'a -> join -> end',
        'b -> join',
      ],
    },
    begins: { data: { approved: true } },
    script: [],
    path: ['start', 'choose', 'a'],
    left: { tokens: { 'a-join': 1 } },
  },
  {
    id: 'inclusiveJoin',
    question: {
      de: 'Worauf wartet das inklusive Gateway?',
      en: 'What does the inclusive gateway wait for?',
    },
    answer: {
      de: 'Auf genau die Zweige, die durchlaufen werden: Es wartet, solange noch eine Marke auf einem leeren eingehenden Fluss ankommen kann. Der dritte Zweig wurde nicht gewählt und hält nichts auf.',
      en: 'For exactly the branches that are taken: it waits while a token can still reach an empty incoming flow. The third branch was not chosen and holds nothing up.',
    },
    clause: '§13.4.3',
    process: {
      elements: {
        start,
        some,
        check,
        register,
        visit: work('Vor Ort prüfen', 'Visit'),
        someJoin,
        end,
      },
      flows: [
        'start -> some',
        'some -> check if count > 0',
        'some -> register if count > 1',
        'some -> visit if count > 2',
        'check -> someJoin -> end',
        'register -> someJoin',
        'visit -> someJoin',
      ],
    },
    begins: { data: { count: 2 } },
    script: [done('register'), done('check')],
    path: ['start', 'some', 'register', 'check', 'someJoin', 'end'],
  },
  {
    id: 'inclusiveFilled',
    question: {
      de: 'Wartet das inklusive Gateway auf eine Marke, die nur auf einem schon besetzten Fluss ankommen kann?',
      en: 'Does the inclusive gateway wait for a token that can only arrive on a flow that is filled already?',
    },
    answer: {
      de: 'Nein. Gewartet wird nur auf Marken, die einen leeren Fluss erreichen können; die zweite kommt später und läuft allein durch.',
      en: 'No. It waits only for tokens that can reach an empty flow; the second one comes later and passes alone.',
    },
    clause: '§13.4.3',
    process: {
      elements: {
        start,
        split,
        a: step('Anlegen', 'File'),
        check,
        merge,
        never: work('Nie begonnen', 'Never begun'),
        someJoin,
        end,
      },
      flows: [
        'start -> split -> a -> merge -> someJoin -> end',
        'split -> check -> merge',
        'never -> someJoin',
      ],
    },
    script: [],
    path: ['start', 'split', 'a', 'merge', 'someJoin', 'end'],
    left: { waits: ['check'] },
  },
  {
    id: 'inclusiveEither',
    question: {
      de: 'Und auf eine Marke, die einen leeren oder einen besetzten Fluss erreichen kann?',
      en: 'And for a token that can reach an empty flow or a filled one?',
    },
    answer: {
      de: 'Auch nicht: Kann sie ebenso einen besetzten Fluss erreichen, ohne das Gateway zu durchlaufen, wird nicht auf sie gewartet. Das ist die zweite Bedingung der Norm, die gern vergessen wird.',
      en: 'Not either: if it can as well reach a filled flow without passing the gateway, nobody waits for it. This is the second clause of the rule, and often forgotten.',
    },
    clause: '§13.4.3',
    process: {
      elements: {
        start,
        split,
        a: step('Anlegen', 'File'),
        check,
        choose: gateway('exclusive', ['Wahl', 'Choice'], { default: 'choose-someJoin' }),
        merge,
        someJoin,
        end,
      },
      flows: [
        'start -> split -> a -> merge -> someJoin -> end',
        'split -> check -> choose',
        'choose -> merge if approved',
        'choose -> someJoin',
      ],
    },
    script: [],
    path: ['start', 'split', 'a', 'merge', 'someJoin', 'end'],
    left: { waits: ['check'] },
  },
  {
    id: 'inclusiveDies',
    question: {
      de: 'Ein Zweig kommt nie an, weil ein Fehler ihn fortführt: Bleibt das inklusive Gateway stehen?',
      en: 'A branch never arrives because an error leads it away: does the inclusive gateway get stuck?',
    },
    answer: {
      de: 'Nein. Sobald keine Marke mehr ankommen kann, geht es weiter. Geprüft wird nach jedem Schritt, in dem sich eine Marke bewegt oder endet.',
      en: 'No. As soon as no token can arrive any more, it goes on. This is looked at after every step in which a token moves or ends.',
    },
    clause: '§13.4.3',
    process: {
      elements: {
        start,
        some,
        a: step('Anlegen', 'File'),
        register,
        unknown: boundary('register', ['Unbekannt', 'Unknown'], { event: { type: 'error' } }),
        note: step('Vermerken', 'Note it'),
        someJoin,
        end,
      },
      flows: [
        'start -> some -> a -> someJoin -> end',
        'some -> register -> someJoin',
        'unknown -> note',
      ],
    },
    script: [failed('register', 'unknownPerson')],
    path: ['start', 'some', 'a', 'unknown', 'note', 'someJoin', 'end'],
  },
  {
    id: 'complex',
    question: {
      de: 'Zwei von drei Stellungnahmen genügen: Was geschieht mit der dritten?',
      en: 'Two of three opinions are enough: what happens to the third?',
    },
    answer: {
      de: 'Mit der zweiten gilt die Bedingung des komplexen Gateways, und es geht weiter. Die dritte wird aufgenommen, ohne noch einmal weiterzugehen; danach beginnt es von vorn.',
      en: 'With the second the condition of the complex gateway holds and it goes on. The third is taken in without going on again; then it starts afresh.',
    },
    clause: '§13.4.5',
    process: {
      elements: {
        start,
        split,
        a: work('Bauamt', 'Building office'),
        b: work('Feuerwehr', 'Fire brigade'),
        c: work('Umweltamt', 'Environment'),
        enough: gateway('complex', ['2 von 3', '2 of 3'], {
          activationCondition: 'activationCount >= 2',
        }),
        after: step('Entscheiden', 'Decide'),
        end,
      },
      flows: [
        'start -> split -> a -> enough -> after -> end',
        'split -> b -> enough',
        'split -> c -> enough',
      ],
    },
    script: [done('b'), done('a'), done('c')],
    path: ['start', 'split', 'b', 'a', 'enough', 'after', 'end', 'c'],
  },
  {
    id: 'complexReset',
    question: {
      de: 'Kann ein komplexes Gateway auf die dritte Stellungnahme anders antworten?',
      en: 'Can a complex gateway answer the third opinion in another way?',
    },
    answer: {
      de: 'Ja. Kommt keine Marke mehr, werden die Bedingungen seiner Flüsse noch einmal geprüft; `waitingForStart` ist dann falsch. Gilt keine, nimmt es den Standardfluss, ohne Standardfluss keinen. Ein Fluss ohne Bedingung gehört zum ersten Mal.',
      en: 'Yes. Once no more tokens come, the conditions of its flows are looked at again; `waitingForStart` is then false. Where none holds, it takes the default flow, without one none at all. A flow without a condition belongs to the first time.',
    },
    clause: '§13.4.5',
    process: {
      elements: {
        start,
        split,
        a: work('Bauamt', 'Building office'),
        b: work('Feuerwehr', 'Fire brigade'),
        c: work('Umweltamt', 'Environment'),
        enough: gateway('complex', ['2 von 3', '2 of 3'], {
          activationCondition: 'activationCount >= 2',
        }),
        after: step('Entscheiden', 'Decide'),
        file: step('Zur Akte nehmen', 'File it'),
        end,
      },
      flows: [
        'start -> split -> a -> enough',
        'split -> b -> enough',
        'split -> c -> enough',
        'enough -> after if waitingForStart',
        'enough -> file if not(waitingForStart)',
        'after -> end',
        'file -> end',
      ],
    },
    script: [done('b'), done('a'), done('c')],
    path: ['start', 'split', 'b', 'a', 'enough', 'after', 'end', 'c', 'enough', 'file', 'end'],
  },
  {
    id: 'severalTokens',
    question: {
      de: 'Zwei Flüsse führen ohne Gateway in eine Aufgabe: Wie oft wird sie erledigt?',
      en: 'Two flows lead into a task without a gateway: how often is it done?',
    },
    answer: {
      de: 'Einmal je Marke, die ankommt. Nur ein Gateway führt Marken zusammen.',
      en: 'Once for each token that arrives. Only a gateway brings tokens together.',
    },
    clause: '§13.3.1',
    process: {
      elements: {
        start,
        split,
        check,
        register,
        send: step('Bescheid senden', 'Send notice'),
        end,
      },
      flows: ['start -> split -> check -> send -> end', 'split -> register -> send'],
    },
    script: [done('check'), done('register')],
    path: ['start', 'split', 'check', 'send', 'end', 'register', 'send', 'end'],
  },
]
