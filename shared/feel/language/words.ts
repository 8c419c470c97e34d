import type { Localised } from '../../model/localised.ts'

/** A word of the language, or a pattern that begins with one. */
export interface Word {
  readonly label: string
  readonly insert?: string
  readonly caret?: number
  readonly help: Localised
}

function word(label: string, [de, en]: readonly [string, string], insert = label): Word {
  const caret = insert.indexOf('…')
  const help = { de, en }
  return caret < 0
    ? { label, insert, help }
    : { label, insert: insert.slice(0, caret) + insert.slice(caret + 1), caret, help }
}

/** Where a value is expected. */
export const operands: readonly Word[] = [
  word(
    'if',
    ['Je nach Bedingung der eine oder der andere Wert.', 'One value or another, by a condition.'],
    'if … then  else ',
  ),
  word(
    'for',
    ['Aus jedem Eintrag einer Liste ein neuer.', 'A new entry of every entry of a list.'],
    'for item in … return ',
  ),
  word(
    'some',
    [
      'Ob es mindestens einen Eintrag gibt, für den etwas gilt.',
      'Whether something holds for at least one entry.',
    ],
    'some item in … satisfies ',
  ),
  word(
    'every',
    ['Ob etwas für alle Einträge gilt.', 'Whether something holds for all entries.'],
    'every item in … satisfies ',
  ),
  word('not', ['Das Gegenteil einer Bedingung.', 'The opposite of a condition.'], 'not(…)'),
  word('true', ['ja', 'yes']),
  word('false', ['nein', 'no']),
  word('null', ['leer', 'empty']),
  word('@"2026-01-01"', ['Ein Tag: Jahr-Monat-Tag.', 'A day: year-month-day.']),
  word('@"P1M"', ['Eine Dauer: P1Y, P1M oder P14D.', 'A duration: P1Y, P1M or P14D.']),
]

/** Where a test of a table cell is expected. */
export const testOperands: readonly Word[] = [
  word('-', ['beliebig', 'anything']),
  word('>=', ['ab', 'at least'], '>= '),
  word('<=', ['bis', 'at most'], '<= '),
  word('>', ['mehr als', 'more than'], '> '),
  word('<', ['weniger als', 'less than'], '< '),
  word('[a..b]', ['von … bis …', 'from … to …'], '[…..]'),
]

/** Where a value has ended. */
export const operators: readonly Word[] = [
  word('=', ['ist gleich', 'equals'], '= '),
  word('!=', ['ist nicht', 'is not'], '!= '),
  word('<', ['kleiner als, früher als', 'less than, before'], '< '),
  word('<=', ['höchstens, bis', 'at most, until'], '<= '),
  word('>', ['größer als, später als', 'more than, after'], '> '),
  word('>=', ['mindestens, ab', 'at least, from'], '>= '),
  word('and', ['und', 'and'], 'and '),
  word('or', ['oder', 'or'], 'or '),
  word('in', ['ist eines von', 'is one of'], 'in (…)'),
  word('between', ['liegt von … bis …', 'lies from … to …'], 'between … and '),
  word('+', ['plus; Texte aneinander', 'plus; texts together'], '+ '),
  word('-', ['minus', 'minus'], '- '),
  word('*', ['mal', 'times'], '* '),
  word('/', ['geteilt durch', 'divided by'], '/ '),
]

const follow = [
  { begin: /\bif\b/g, next: word('then', ['dann', 'then'], 'then ') },
  { begin: /\bthen\b/g, next: word('else', ['sonst', 'else'], 'else ') },
  { begin: /\bfor\b/g, next: word('return', ['ergibt', 'returns'], 'return ') },
  { begin: /\b(?:some|every)\b/g, next: word('satisfies', ['erfüllt', 'satisfies'], 'satisfies ') },
]

/** The word that a pattern begun before still needs. */
export function continuations(before: string): readonly Word[] {
  const bare = before.replaceAll(/"(?:\\.|[^"\\])*"/g, '""')
  return follow.flatMap(({ begin, next }) => {
    const isMissing = count(bare, begin) > count(bare, new RegExp(`\\b${next.label}\\b`, 'g'))
    return isMissing ? [next] : []
  })
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
