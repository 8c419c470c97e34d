import { help, type FunctionHelp } from './help.ts'

/** Numbers, texts and truth values. */
export const valueHelp: Readonly<Record<string, FunctionHelp>> = {
  not: help(
    'Das Gegenteil: aus ja wird nein.',
    'The opposite: yes becomes no.',
    'not(dog.listed = "yes")',
  ),
  is: help(
    'Ob zwei Werte genau gleich sind, auch in ihrer Art.',
    'Whether two values are exactly the same, their kind included.',
    'is(@"2026-01-01", today())',
  ),
  number: help(
    'Macht aus einem Text eine Zahl; die Trennzeichen können angegeben werden.',
    'Makes a number of a text; the separators can be given.',
    'number("1.234,50", ".", ",")',
  ),
  decimal: help(
    'Rundet auf so viele Stellen nach dem Komma; genau die Mitte wird zur geraden Ziffer.',
    'Rounds to so many places; a half goes to the even digit.',
    'decimal(2.345, 2)',
  ),
  floor: help(
    'Rundet ab, auf ganze Zahlen oder auf so viele Stellen.',
    'Rounds down, to whole numbers or to so many places.',
    'floor(30.7)',
  ),
  ceiling: help(
    'Rundet auf, auf ganze Zahlen oder auf so viele Stellen.',
    'Rounds up, to whole numbers or to so many places.',
    'ceiling(30.1)',
  ),
  'round up': help(
    'Rundet von null weg auf so viele Stellen.',
    'Rounds away from zero to so many places.',
    'round up(30.701, 2)',
  ),
  'round down': help(
    'Rundet zur Null hin auf so viele Stellen.',
    'Rounds towards zero to so many places.',
    'round down(30.709, 2)',
  ),
  'round half up': help(
    'Rundet kaufmännisch auf so viele Stellen: ab der Mitte von null weg.',
    'Rounds commercially to so many places: from the half on away from zero.',
    'round half up(30.705, 2)',
  ),
  'round half down': help(
    'Rundet auf so viele Stellen; genau die Mitte geht zur Null hin.',
    'Rounds to so many places; a half goes towards zero.',
    'round half down(30.705, 2)',
  ),
  abs: help(
    'Der Betrag einer Zahl oder Dauer, ohne Vorzeichen.',
    'A number or duration without its sign.',
    'abs(-5)',
  ),
  modulo: help('Der Rest einer Teilung.', 'The remainder of a division.', 'modulo(14, 12)'),
  sqrt: help('Die Quadratwurzel.', 'The square root.', 'sqrt(16)'),
  log: help('Der natürliche Logarithmus.', 'The natural logarithm.', 'log(10)'),
  exp: help('Die Zahl e hoch dieser Zahl.', 'The number e to the power of this number.', 'exp(1)'),
  odd: help('Ob eine Zahl ungerade ist.', 'Whether a number is odd.', 'odd(3)'),
  even: help('Ob eine Zahl gerade ist.', 'Whether a number is even.', 'even(4)'),
  sum: help(
    'Die Summe einer Liste von Zahlen.',
    'The sum of a list of numbers.',
    'sum(tax.lines.amount)',
  ),
  product: help(
    'Das Produkt einer Liste von Zahlen.',
    'The product of a list of numbers.',
    'product([2, 3, 4])',
  ),
  mean: help(
    'Der Durchschnitt einer Liste von Zahlen.',
    'The average of a list of numbers.',
    'mean([1, 2, 6])',
  ),
  median: help(
    'Der mittlere Wert einer Liste von Zahlen.',
    'The middle value of a list of numbers.',
    'median([1, 2, 6])',
  ),
  stddev: help(
    'Die Standardabweichung einer Liste von Zahlen.',
    'The standard deviation of a list of numbers.',
    'stddev([2, 4, 7])',
  ),
  mode: help(
    'Die häufigsten Zahlen einer Liste.',
    'The most frequent numbers of a list.',
    'mode([1, 2, 2])',
  ),
  string: help('Schreibt einen Wert als Text.', 'Writes a value as text.', 'string(today())'),
  substring: help(
    'Ein Teil eines Textes, ab einer Stelle (die erste ist 1), so lang wie angegeben.',
    'A part of a text, from a position (the first is 1), as long as given.',
    'substring("Hundesteuer", 1, 4)',
  ),
  'string length': help(
    'Wie viele Zeichen ein Text hat.',
    'How many characters a text has.',
    'string length("Hund")',
  ),
  'upper case': help(
    'Der Text in Großbuchstaben.',
    'The text in capital letters.',
    'upper case("b-xy")',
  ),
  'lower case': help(
    'Der Text in Kleinbuchstaben.',
    'The text in small letters.',
    'lower case("Dackel")',
  ),
  'substring before': help(
    'Der Text vor dem ersten Vorkommen eines anderen.',
    'The text before the first occurrence of another.',
    'substring before("Haus 12", " ")',
  ),
  'substring after': help(
    'Der Text nach dem ersten Vorkommen eines anderen.',
    'The text after the first occurrence of another.',
    'substring after("Haus 12", " ")',
  ),
  contains: help(
    'Ob ein Text einen anderen enthält.',
    'Whether a text contains another.',
    'contains(dog.breed, "terrier")',
  ),
  'starts with': help(
    'Ob ein Text mit einem anderen beginnt.',
    'Whether a text starts with another.',
    'starts with(plate, "B-")',
  ),
  'ends with': help(
    'Ob ein Text mit einem anderen endet.',
    'Whether a text ends with another.',
    'ends with(file, ".pdf")',
  ),
  matches: help(
    'Ob ein Text zu einem Muster passt (regulärer Ausdruck).',
    'Whether a text matches a pattern (regular expression).',
    'matches(postcode, "^[0-9]{5}$")',
  ),
  replace: help(
    'Ersetzt, was zu einem Muster passt (regulärer Ausdruck); $1 ist die erste Gruppe.',
    'Replaces what matches a pattern (regular expression); $1 is the first group.',
    'replace("a b", " ", "-")',
  ),
  split: help(
    'Teilt einen Text an einem Muster in eine Liste.',
    'Splits a text at a pattern into a list.',
    'split("a;b", ";")',
  ),
  'string join': help(
    'Fügt Texte zu einem zusammen, mit einem Trenner dazwischen.',
    'Joins texts into one, with a delimiter between them.',
    'string join(["a", "b"], ", ")',
  ),
}
