import { expect, test } from 'vitest'
import { shortened } from '#shared/lint/withoutSentence.ts'

const sentence = 'Bitte unterschreiben Sie.'

test.each([
  ['Erst dies. Bitte unterschreiben Sie. Dann das.', 'Erst dies. Dann das.'],
  [
    'Erster Absatz.\n\nBitte unterschreiben Sie.\n\nDritter Absatz.',
    'Erster Absatz.\n\nDritter Absatz.',
  ],
  ['Erst dies. Bitte unterschreiben Sie.\n\nDann das.', 'Erst dies.\n\nDann das.'],
  ['Bitte unterschreiben Sie.\n- eins\n- zwei', '- eins\n- zwei'],
  ['Erst dies. Bitte unterschreiben Sie.', 'Erst dies.'],
])('%j without its sentence is %j', (de, left) => {
  expect(shortened({ de }, sentence)).toEqual({ de: left })
})

test('another sentence stands in its place', () => {
  const de = 'Erst dies.\n\nBitte unterschreiben Sie.\n\nDann das.'

  expect(shortened({ de }, sentence, { de: 'Das prüfen wir.' })).toEqual({
    de: 'Erst dies.\n\nDas prüfen wir.\n\nDann das.',
  })
})

test('nothing is left of a text that says nothing else', () => {
  expect(shortened({ de: sentence }, sentence)).toBeUndefined()
})
