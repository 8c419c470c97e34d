import { describe, expect, test } from 'vitest'
import type { Element } from '#shared/model/elements.ts'
import { elementKindTexts } from '#shared/text/elementKinds.ts'
import { wordsFor } from '#shared/text/elementWords.ts'

const name = { de: 'Schritt' }
const events = [{ type: 'message' }, { type: 'signal' }] as const

describe('what people call a kind of step', () => {
  test.each<[Element, de: string, en: string]>([
    [{ type: 'inclusiveGateway', name }, 'Einer oder mehrere Wege', 'One or more paths'],
    [{ type: 'eventBasedGateway', name }, 'Warten, was zuerst kommt', 'Wait for what comes first'],
    [
      { type: 'eventBasedGateway', name, instantiate: true, parallel: true },
      'Beginn durch mehrere Ereignisse',
      'Start by several events',
    ],
    [
      { type: 'startEvent', name, event: { type: 'multiple', events: [...events] } },
      'Beginn durch eines von mehreren Ereignissen',
      'Start by one of several events',
    ],
    [
      {
        type: 'startEvent',
        name,
        event: { type: 'multiple', parallel: true, events: [...events] },
      },
      'Beginn durch mehrere Ereignisse zusammen',
      'Start by several events together',
    ],
    [
      { type: 'subProcess', name, triggeredByEvent: true },
      'Teilablauf bei einem Ereignis',
      'Part of the flow for an event',
    ],
    [{ type: 'sendTask', name, message: 'm' }, 'Nachricht senden', 'Send a message'],
    [{ type: 'sendTask', name, letter: 'l', message: 'm' }, 'Schreiben', 'Letter'],
    [{ type: 'sendTask', name }, 'Schreiben', 'Letter'],
  ])('%o', (element, de, en) => {
    expect(wordsFor(element, 'de').name).toBe(de)
    expect(wordsFor(element, 'en').name).toBe(en)
  })

  test('is no word of IT, and each kind of a place has a name of its own', () => {
    for (const group of Object.values(elementKindTexts.de)) {
      const words = Object.values(group)
      const jargon = /gateway|token|instan|event(?!u)|task|trigger|prozess|BPMN|subprozess/i

      expect(words.filter(({ name, does }) => jargon.test(`${name} ${does}`))).toEqual([])
      expect(new Set(words.map(({ name }) => name)).size).toBe(words.length)
    }
  })
})
