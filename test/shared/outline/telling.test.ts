import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { poolKey, poolsAround } from '#shared/model/pools.ts'
import { tellingOf } from '#shared/outline/telling.ts'
import { inside } from '../../../examples/semantics/sketch.ts'
import { everyElement } from '../../support/everyElement.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import {
  boundary,
  define,
  end,
  eventSubProcess,
  fork,
  start,
  task,
} from '../../support/processDefinition.ts'

const choice = { type: 'exclusiveGateway' } as const
const timer = { type: 'timer', timer: { duration: 'duration("P14D")' } } as const

describe('a flow told in sentences', () => {
  test('says what happens, who does it, by when and under which condition', () => {
    expect(linesOf(exampleDefinition(), 'de')).toEqual([
      'Der Ablauf beginnt: „Anmeldung beginnt“.',
      'Danach geschieht von selbst: „Person abrufen“ beim Melderegister.',
      '  Tritt dabei ein Fehler auf („Person unbekannt“), endet „Person abrufen“.',
      '    Danach hat die Stadtkämmerei die Aufgabe „Person klären“, Frist: 5 Tage. Danach geht es weiter mit „Steuerkonto abrufen“.',
      'Danach geschieht von selbst: „Steuerkonto abrufen“ beim Hundesteuerkonto.',
      'Danach hat die Bürgerin die Aufgabe „Angaben ergänzen“.',
      '  Ist vorher die Zeit um („nach 30 Tagen“, 30 Tage), endet „Angaben ergänzen“.',
      '    Danach endet alles, was noch läuft: „Nicht beendet, Daten gelöscht“.',
      'Danach kommt es darauf an: „Aus dem Tierheim?“.',
      '  Wenn gilt: Aus dem Tierheim ist Ja, aus dem Tierheim Musterstadt, dann geschieht von selbst: „Tierheim fragen“ beim Tierheim.',
      '  Sonst geht es weiter mit „Rasse einordnen“.',
      'Danach entscheiden Regeln: „Rasse einordnen“ („Gelistete Rassen“).',
      'Danach kommt es darauf an: „Muss ein Mensch entscheiden?“.',
      '  Wenn gilt: Rasse auf der Liste ist Ja, dann hat die Stadtkämmerei die Aufgabe „Über Haltung entscheiden“, Frist: 14 Tage.',
      '  Wenn gilt: Rasse auf der Liste ist nicht Ja und (Rasse auf der Liste ist Unbekannt oder Mitteilung ist ausgefüllt oder (Aus dem Tierheim ist Ja, aus dem Tierheim Musterstadt und Vom Tierheim bestätigt ist nicht ja)), dann hat die Stadtkämmerei die Aufgabe „Anmeldung prüfen“, Frist: 5 Tage.',
      '  Sonst geht es weiter mit „Beginn bestimmen“.',
      'Danach wird von selbst berechnet: „Beginn bestimmen“.',
      'Danach entscheiden Regeln: „Art bestimmen“ („Art und Ermäßigung“).',
      'Danach entscheiden Regeln: „Steuer festsetzen“ („Hundesteuer“).',
      'Danach wird von selbst berechnet: „Monate berechnen“.',
      'Danach wird von selbst berechnet: „Summe bilden“.',
      'Danach geschieht von selbst: „Steuerkonto bebuchen“ beim Hundesteuerkonto.',
      'Danach geschieht von selbst: „Hundemarke versenden“ beim Hundesteuerkonto.',
      'Danach geht ein Schreiben hinaus: „Bescheid zustellen“ („Bescheid über Hundesteuer“).',
      'Danach endet der Weg: „Bescheid erhalten“.',
    ])
  })

  test('goes back over a loop, and says so in English too', () => {
    const definition = define({
      elements: { start, work: task, again: { ...choice, default: 'again-end' }, fix: task, end },
      flows: ['start -> work -> again -> end', 'again -> fix if remark = null', 'fix -> work'],
    })

    expect(linesOf(definition, 'en')).toEqual([
      'The flow begins: “start”.',
      'Then “work” follows.',
      'Then it depends: “again”.',
      '  On way 1, “fix” follows. Then it goes back to “work”.',
      '  Otherwise, this way ends: “end”.',
    ])
  })

  test('does work at the same time, and waits for all of it', () => {
    const definition = define({
      elements: { start, split: fork, a: task, b: task, join: fork, end },
      flows: ['start -> split -> a -> join -> end', 'split -> b -> join'],
    })

    expect(linesOf(definition, 'de').slice(1, 5)).toEqual([
      'Danach geht es gleichzeitig weiter: „split“.',
      '  Zum einen folgt „a“.',
      '  Gleichzeitig folgt „b“.',
      'Danach wird gewartet, bis alles davon getan ist: „join“.',
    ])
  })

  test('waits for what happens first', () => {
    const definition = define({
      elements: {
        start,
        first: { type: 'eventBasedGateway' },
        answer: {
          type: 'intermediateCatchEvent',
          event: { type: 'message', message: 'reply' },
        },
        late: { type: 'intermediateCatchEvent', event: timer },
        end,
      },
      flows: ['start -> first -> answer -> end', 'first -> late -> end'],
    })

    expect(linesOf(definition, 'de').slice(1, 4)).toEqual([
      'Danach zählt, was zuerst eintritt: „first“.',
      '  Dabei wird auf eine Nachricht gewartet: „answer“, „Antwort“.',
      '  Zugleich wird gewartet: „late“, 14 Tage.',
    ])
  })

  test('tells of parts, of what stands ready beside, and of what repeats', () => {
    const beside = eventSubProcess('beside', { event: { type: 'signal', signal: 'alarm' } })
    const definition = define({
      elements: {
        start,
        part: {
          type: 'subProcess',
          loop: { type: 'multiInstance', sequential: true, collection: 'items' },
        },
        ...inside('part', { begin: start, inner: task, over: end }),
        late: { ...boundary('part', timer), interrupting: false } as never,
        ...beside.elements,
        end,
      },
      flows: ['start -> part -> end', 'begin -> inner -> over', ...beside.flows],
    })

    expect(linesOf(definition, 'de')).toEqual([
      'Der Ablauf beginnt: „start“.',
      'Danach folgt der Teil „part“; je Eintrag, nacheinander.',
      '  Der Teil beginnt: „begin“.',
      '  Danach folgt „inner“.',
      '  Danach endet der Weg: „over“.',
      '  Ist vorher die Zeit um („late“, 14 Tage), geschieht zusätzlich das Folgende.',
      'Danach endet der Weg: „end“.',
      'Neben dem Ablauf steht der Teil „beside“ bereit.',
      '  Der Ablauf beginnt mit einem Signal: „besideStart“, „Alarm“.',
      '  Danach folgt „besideTask“.',
      '  Danach endet der Weg: „besideEnd“.',
    ])
  })

  test('does not pretend that a way leads to a step', () => {
    const definition = define({ elements: { start, lonely: task, end }, flows: ['start -> end'] })

    expect(linesOf(definition, 'de')).toContain('Noch führt kein Weg zu „lonely“.')
  })

  test.each(['de', 'en'] as const)('has a sentence for every kind of step (%s)', (language) => {
    const definition = everyElement()

    for (const process of Object.keys(definition.processes)) {
      const said = tellingOf(definition, { process, language })

      expect(new Set(said.map(({ step }) => step))).toEqual(
        new Set([
          ...Object.keys(definition.processes[process]?.elements ?? {}),
          // who takes part is told after them, and who gets a message
          ...poolsAround(definition, process).map(([id]) => poolKey(id)),
        ]),
      )
      for (const { text } of said) expect(text).toMatch(/^\p{Lu}.+\.$/u)
      expect(said.filter(({ text }) => /undefined|\[object/.test(text))).toEqual([])
    }
  })

  test('is empty where there is no such flow', () => {
    expect(tellingOf(exampleDefinition(), { process: 'gone', language: 'de' })).toEqual([])
  })
})

function linesOf(definition: Definition, language: Language): readonly string[] {
  return tellingOf(definition, { process: 'main', language }).map(({ depth, text }) =>
    ('  '.repeat(depth) + text).replaceAll('\u00a0', ' '),
  )
}
