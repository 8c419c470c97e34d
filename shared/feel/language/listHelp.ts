import { help, type FunctionHelp } from './help.ts'

/** Lists and values with members. */
export const listHelp: Readonly<Record<string, FunctionHelp>> = {
  'list contains': help(
    'Ob eine Liste einen Wert enthält.',
    'Whether a list contains a value.',
    'list contains(["a", "b"], "a")',
  ),
  count: help(
    'Wie viele Einträge eine Liste hat.',
    'How many entries a list has.',
    'count(registeredDogs)',
  ),
  min: help(
    'Der kleinste Wert, einer Liste oder mehrerer Angaben.',
    'The smallest value, of a list or of several values.',
    'min([3, 1, 2])',
  ),
  max: help(
    'Der größte Wert, einer Liste oder mehrerer Angaben.',
    'The largest value, of a list or of several values.',
    'max(dog.born, tax.from)',
  ),
  all: help('Ob alle Einträge ja sind.', 'Whether all entries are true.', 'all([true, false])'),
  any: help(
    'Ob mindestens ein Eintrag ja ist.',
    'Whether at least one entry is true.',
    'any([true, false])',
  ),
  sublist: help(
    'Ein Teil einer Liste, ab einer Stelle (die erste ist 1, die letzte -1).',
    'A part of a list, from a position (the first is 1, the last -1).',
    'sublist([1, 2, 3], 2)',
  ),
  append: help(
    'Die Liste mit weiteren Einträgen am Ende.',
    'The list with further entries at its end.',
    'append([1, 2], 3)',
  ),
  concatenate: help(
    'Mehrere Listen hintereinander.',
    'Several lists one after the other.',
    'concatenate([1], [2, 3])',
  ),
  union: help(
    'Mehrere Listen zusammen, jeder Wert nur einmal.',
    'Several lists together, each value once.',
    'union([1, 2], [2, 3])',
  ),
  'insert before': help(
    'Die Liste mit einem Eintrag vor der angegebenen Stelle.',
    'The list with an entry before the given position.',
    'insert before([1, 3], 2, 2)',
  ),
  remove: help(
    'Die Liste ohne den Eintrag an einer Stelle.',
    'The list without the entry at a position.',
    'remove([1, 2, 3], 2)',
  ),
  'list replace': help(
    'Die Liste mit einem anderen Eintrag an einer Stelle, oder überall, wo eine Funktion ja sagt.',
    'The list with another entry at a position, or wherever a function says true.',
    'list replace([1, 2], 1, 9)',
  ),
  reverse: help(
    'Die Liste von hinten nach vorn.',
    'The list from its end to its beginning.',
    'reverse([1, 2, 3])',
  ),
  'index of': help(
    'An welchen Stellen ein Wert in einer Liste steht.',
    'At which positions of a list a value stands.',
    'index of(["a", "b"], "b")',
  ),
  'distinct values': help(
    'Die Liste, jeder Wert nur einmal.',
    'The list, each value once.',
    'distinct values([1, 2, 1])',
  ),
  flatten: help(
    'Aus Listen in einer Liste wird eine einzige Liste.',
    'Lists inside a list become one list.',
    'flatten([[1], [2, 3]])',
  ),
  sort: help(
    'Die Liste geordnet; eine Funktion sagt, was vorher kommt.',
    'The list in order; a function says what comes first.',
    'sort(lines, function(x, y) x.amount < y.amount)',
  ),
  'get value': help(
    'Der Wert zu einem Schlüssel.',
    'The value for a key.',
    'get value({"car": "PKW"}, "car")',
  ),
  'get entries': help(
    'Alle Angaben als Liste von Schlüssel und Wert.',
    'All entries as a list of key and value.',
    'get entries({a: 1})',
  ),
  context: help(
    'Macht aus einer Liste von Schlüsseln und Werten eine Angabe.',
    'Makes one value of a list of keys and values.',
    'context([{key: "a", value: 1}])',
  ),
  'context put': help(
    'Die Angabe mit einem weiteren oder anderen Wert.',
    'The value with a further or another member.',
    'context put(person, "name", "Muster")',
  ),
  'context merge': help(
    'Mehrere Angaben zu einer; die hintere gewinnt.',
    'Several values as one; the later one wins.',
    'context merge([{a: 1}, {b: 2}])',
  ),
}
