import { help, type FunctionHelp } from './help.ts'

/** Days, times and ranges. */
export const timeHelp: Readonly<Record<string, FunctionHelp>> = {
  date: help(
    'Ein Tag: aus einem Text (JJJJ-MM-TT), aus einem Zeitpunkt oder aus Jahr, Monat und Tag.',
    'A day: of a text (YYYY-MM-DD), of a moment, or of year, month and day.',
    'date(2026, 1, 1)',
  ),
  time: help(
    'Eine Uhrzeit: aus einem Text, aus einem Zeitpunkt oder aus Stunde, Minute und Sekunde.',
    'A time of day: of a text, of a moment, or of hour, minute and second.',
    'time("10:30:00")',
  ),
  'date and time': help(
    'Ein Zeitpunkt: aus einem Text oder aus Tag und Uhrzeit.',
    'A moment: of a text, or of a day and a time.',
    'date and time("2026-01-01T10:00:00Z")',
  ),
  duration: help(
    'Eine Dauer aus einem Text: P1Y ein Jahr, P2M zwei Monate, P14D vierzehn Tage.',
    'A duration of a text: P1Y one year, P2M two months, P14D fourteen days.',
    'duration("P14D")',
  ),
  'years and months duration': help(
    'Wie viele ganze Jahre und Monate zwischen zwei Tagen liegen.',
    'How many whole years and months lie between two days.',
    'years and months duration(born, today())',
  ),
  today: help('Der heutige Tag.', 'Today.', 'today()'),
  now: help('Der Zeitpunkt jetzt.', 'The present moment.', 'now()'),
  'day of year': help(
    'Der wievielte Tag des Jahres es ist.',
    'Which day of the year it is.',
    'day of year(today())',
  ),
  'day of week': help(
    'Der Wochentag, englisch: "Monday".',
    'The day of the week: "Monday".',
    'day of week(today())',
  ),
  'month of year': help(
    'Der Monat, englisch: "January".',
    'The month: "January".',
    'month of year(today())',
  ),
  'week of year': help('Die Kalenderwoche.', 'The week of the year.', 'week of year(today())'),
  range: help('Ein Bereich aus einem Text.', 'A range of a text.', 'range("[18..65]")'),
  before: help(
    'Ob etwas ganz vor etwas anderem liegt.',
    'Whether something lies wholly before something else.',
    'before(dog.born, today())',
  ),
  after: help(
    'Ob etwas ganz nach etwas anderem liegt.',
    'Whether something lies wholly after something else.',
    'after(today(), tax.from)',
  ),
  meets: help(
    'Ob ein Bereich genau dort endet, wo der andere beginnt.',
    'Whether a range ends exactly where the other begins.',
    'meets([1..5], [5..10])',
  ),
  'met by': help(
    'Ob ein Bereich genau dort beginnt, wo der andere endet.',
    'Whether a range begins exactly where the other ends.',
    'met by([5..10], [1..5])',
  ),
  overlaps: help(
    'Ob zwei Bereiche etwas gemeinsam haben.',
    'Whether two ranges have something in common.',
    'overlaps([1..5], [3..8])',
  ),
  'overlaps before': help(
    'Ob ein Bereich früher beginnt und in den anderen hineinreicht.',
    'Whether a range begins earlier and reaches into the other.',
    'overlaps before([1..5], [3..8])',
  ),
  'overlaps after': help(
    'Ob ein Bereich später endet und im anderen beginnt.',
    'Whether a range ends later and begins in the other.',
    'overlaps after([3..8], [1..5])',
  ),
  finishes: help(
    'Ob etwas mit dem Ende eines Bereichs zusammenfällt.',
    'Whether something coincides with the end of a range.',
    'finishes(10, [1..10])',
  ),
  'finished by': help(
    'Ob ein Bereich mit etwas endet.',
    'Whether a range ends with something.',
    'finished by([1..10], 10)',
  ),
  includes: help(
    'Ob ein Bereich etwas enthält.',
    'Whether a range holds something.',
    'includes([1..10], 5)',
  ),
  during: help(
    'Ob etwas in einem Bereich liegt.',
    'Whether something lies in a range.',
    'during(5, [1..10])',
  ),
  starts: help(
    'Ob etwas mit dem Anfang eines Bereichs zusammenfällt.',
    'Whether something coincides with the start of a range.',
    'starts(1, [1..10])',
  ),
  'started by': help(
    'Ob ein Bereich mit etwas beginnt.',
    'Whether a range starts with something.',
    'started by([1..10], 1)',
  ),
  coincides: help(
    'Ob zwei Angaben genau zusammenfallen.',
    'Whether two values coincide exactly.',
    'coincides([1..5], [1..5])',
  ),
}
