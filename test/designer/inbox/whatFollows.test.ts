import { expect, test } from 'vitest'
import { whatFollows } from '#designer/inbox/whatFollows.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { ask, define } from '../../support/processDefinition.ts'

const names = (element: string) =>
  whatFollows(exampleDefinition(), element).map(({ kind, name }) => `${kind} ${name.de}`)

test('after a decision the entries and letters up to the end are named', () => {
  expect(names('decideKeeping')).toEqual([
    'entry Steuerkonto bebuchen',
    'entry Hundemarke versenden',
    'letter Bescheid über Hundesteuer',
  ])
})

test('what comes after the next person is not promised', () => {
  expect(names('clarifyPerson')).toEqual(['task Angaben ergänzen'])
})

test('nothing follows the end', () => {
  expect(names('done')).toEqual([])
})

test('a jump leads to what follows its landing', () => {
  const definition = define({
    elements: {
      ask,
      jump: { type: 'intermediateThrowEvent', event: { type: 'link', link: 'A' } },
      landing: { type: 'intermediateCatchEvent', event: { type: 'link', link: 'A' } },
      send: { type: 'sendTask', letter: 'notice' },
      tell: { type: 'sendTask', message: 'reply' },
    },
    flows: ['ask -> jump', 'landing -> send -> tell'],
  })

  expect(whatFollows(definition, 'ask')).toEqual([{ kind: 'letter', name: { de: 'send' } }])
})
