import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsBetween } from '#shared/comparing/words.ts'

/** "Der [-alte-] {+neue+} Hund" */
const shown = (from: string, to: string): string =>
  wordsBetween(from, to)
    .map(({ text, effect }) =>
      effect === undefined ? text : effect === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')

test.each([
  [
    'the same text',
    'Ihr Hund ist angemeldet.',
    'Ihr Hund ist angemeldet.',
    'Ihr Hund ist angemeldet.',
  ],
  ['a word in the place of another', 'Der alte Hund', 'Der neue Hund', 'Der [-alte-]{+neue+} Hund'],
  ['a word more', 'Der Hund', 'Der kleine Hund', 'Der {+kleine +}Hund'],
  [
    'a word less at the end',
    'Bitte zahlen Sie sofort.',
    'Bitte zahlen Sie.',
    'Bitte zahlen Sie[- sofort-].',
  ],
  [
    'several words in a row',
    'bis 3. Mai zahlen',
    'binnen eines Monats zahlen',
    '[-bis 3. Mai-]{+binnen eines Monats+} zahlen',
  ],
  [
    'a value as one word',
    'Es sind {{ a + b }} Euro',
    'Es sind {{ a }} Euro',
    'Es sind [-{{ a + b }}-]{+{{ a }}+} Euro',
  ],
  ['a new text', '', 'Neu.', '{+Neu.+}'],
  ['a text that is gone', 'Alt.', '', '[-Alt.-]'],
])('%s', (_, from, to, expected) => {
  expect(shown(from, to)).toBe(expected)
})

test('both texts can be read from what is marked', () => {
  const text = fc
    .array(fc.constantFrom('Der', 'Hund', ' ', '  ', '\n', '.', '{{ a }}', 'x'))
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (from, to) => {
      const pieces = wordsBetween(from, to)
      const without = (effect: 'added' | 'removed'): string =>
        pieces
          .filter((piece) => piece.effect !== effect)
          .map((piece) => piece.text)
          .join('')
      expect([without('added'), without('removed')]).toEqual([from, to])
    }),
  )
})
