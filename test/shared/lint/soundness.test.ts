import { describe, expect, test } from 'vitest'
import { lint, type Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { sampleWith } from './sample.ts'

const main = '/processes/main'
const named = (de: string, more: Record<string, Json>) => ({ name: { de }, ...more })
const flow = (source: string, target: string) => ({ source, target })

/** The sample with more in it. */
function found(edits: Readonly<Record<string, Json | undefined>>): readonly Finding[] {
  return soundnessIn(sampleWith(edits))
}

function soundnessIn(definition: Definition): readonly Finding[] {
  return lint(definition).filter(({ rule }) => rule === 'soundness')
}

const joinedWrongly = {
  [`${main}/elements/join`]: named('Beides da', { type: 'parallelGateway' }),
  [`${main}/flows/f_plain/target`]: 'join',
  [`${main}/flows/f_checked/target`]: 'join',
  [`${main}/flows/f_joined`]: flow('join', 'decide'),
}

describe('a process that may not come to an end', () => {
  test('is told with the way there, in words and as steps', () => {
    const [finding] = found(joinedWrongly)

    expect(finding).toMatchObject({
      severity: 'warning',
      process: 'main',
      element: 'join',
      pointer: `${main}/elements/join`,
      title: {
        de: 'Bei „Beides da“ kann ein Vorgang für immer warten.',
        en: 'At “Beides da” a case may wait for ever.',
      },
      text: {
        de: 'Wenn bei „Mitteilung?“ der Weg zu „Beides da“ genommen wird, wartet der Ablauf für immer bei „Beides da“: Von „Prüfen“ kommt nichts mehr. Führen Sie die Wege so zusammen, wie sie sich geteilt haben.',
        en: 'If the way to “Beides da” is taken at “Mitteilung?”, the process waits for ever at “Beides da”: nothing more comes from “Prüfen”. Join the ways as they were split.',
      },
      trace: [
        { did: 'begins', element: 'start' },
        { did: 'completes', element: 'lookup' },
        { did: 'completes', element: 'details' },
        { did: 'chooses', element: 'hasRemark', flows: ['f_plain'] },
      ],
    })
  })

  test('is told by the words on the ways, where there are some', () => {
    const [finding] = found({ ...joinedWrongly, [`${main}/flows/f_plain/name`]: { de: 'nein' } })

    expect(finding?.text.de).toContain('Wenn bei „Mitteilung?“ der Weg „nein“ genommen wird,')
    expect(finding?.text.en).toContain('If the way “nein” is taken at “Mitteilung?”,')
  })

  test('is no warning but an error when no case at all ends', () => {
    const always = {
      [`${main}/elements/late`]: undefined,
      [`${main}/flows/f_late`]: undefined,
      [`${main}/elements/unknown`]: undefined,
      [`${main}/flows/f_unknown`]: undefined,
      [`${main}/elements/stopped`]: undefined,
    }

    expect(found({ ...joinedWrongly, ...always })).toMatchObject([{ severity: 'error' }])
  })

  test('is told once, where a rule about the drawing says more', () => {
    expect(found({ ...joinedWrongly, [`${main}/flows/f_sent`]: undefined })).toEqual([])
    expect(
      found({
        ...joinedWrongly,
        [`${main}/elements/late`]: undefined,
        [`${main}/flows/f_late`]: undefined,
      }),
    ).toHaveLength(1)
  })

  test('is the same finding as long as it is the same problem', () => {
    const again = { ...joinedWrongly, [`${main}/elements/hasRemark/name`]: { de: 'Anders' } }

    expect(found(again).map(({ id }) => id)).toEqual(found(joinedWrongly).map(({ id }) => id))
  })
})

describe('what happens twice, and what is broken off', () => {
  const split = {
    [`${main}/elements/split`]: named('Beides', { type: 'parallelGateway' }),
    [`${main}/elements/more`]: named('Nachsehen', {
      type: 'userTask',
      lane: 'office',
      form: 'check',
    }),
    [`${main}/flows/f_details/target`]: 'split',
    [`${main}/flows/f_split`]: flow('split', 'hasRemark'),
    [`${main}/flows/f_more`]: flow('split', 'more'),
  }

  test('is told at the place', () => {
    expect(found({ ...split, [`${main}/flows/f_again`]: flow('more', 'book') })).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        element: 'book',
        title: { de: '„Buchen“ kann doppelt geschehen.', en: '“Buchen” may happen twice.' },
      }),
    )
    expect(found({ ...split, [`${main}/flows/f_stop`]: flow('more', 'stopped') })).toMatchObject([
      {
        severity: 'info',
        element: 'stopped',
        title: { de: '„Beendet“ beendet alles, während noch gearbeitet wird.' },
      },
    ])
  })
})

test('too much to look at is said to be open, not to be sound', () => {
  const branches = Array.from({ length: 14 }, (_, index) => index)
  const id = (index: number) => `branch${index}`
  const many = Object.fromEntries([
    [`${main}/elements/any`, named('Was davon', { type: 'inclusiveGateway' })],
    [`${main}/elements/all`, named('Zusammen', { type: 'inclusiveGateway' })],
    [`${main}/flows/f_details/target`, 'any'],
    [`${main}/flows/f_all`, flow('all', 'hasRemark')],
    ...branches.flatMap((index) => [
      [
        `${main}/elements/${id(index)}`,
        named(`Teil ${index}`, { type: 'userTask', lane: 'office', form: 'check' }),
      ],
      [`${main}/flows/to${index}`, flow('any', id(index))],
      [`${main}/flows/from${index}`, flow(id(index), 'all')],
    ]),
  ])

  expect(found(many)).toMatchObject([
    {
      severity: 'info',
      title: { de: 'Ob jeder Vorgang zu einem Ende kommt, ist nicht ganz geprüft.' },
    },
  ])
})
