import { help, type FunctionHelp } from './help.ts'

/** Periods and days as German law counts them. The state, "NW", is where the holidays are; that of the city when left out. */
export const legalTimeHelp: Readonly<Record<string, FunctionHelp>> = {
  'is holiday': help(
    'Ob ein Tag ein gesetzlicher Feiertag ist.',
    'Whether a day is a public holiday.',
    'is holiday(today(), "NW")',
  ),
  'holiday name': help(
    'Wie der Feiertag heißt; leer, wenn der Tag keiner ist.',
    'What the holiday is called; empty when the day is none.',
    'holiday name(@"2026-12-25")',
  ),
  holidays: help(
    'Alle Feiertage eines Jahres, mit Tag und Namen.',
    'All holidays of a year, with day and name.',
    'holidays(2026, "BY")',
  ),
  'is working day': help(
    'Ob ein Tag weder Samstag noch Sonntag noch Feiertag ist.',
    'Whether a day is neither Saturday nor Sunday nor a holiday.',
    'is working day(today())',
  ),
  'next working day': help(
    'Der Tag selbst, wenn er ein Werktag ist, sonst der nächste Werktag.',
    'The day itself if it is a working day, else the next one.',
    'next working day(@"2026-05-01")',
  ),
  'previous working day': help(
    'Der Tag selbst, wenn er ein Werktag ist, sonst der letzte Werktag davor.',
    'The day itself if it is a working day, else the one before.',
    'previous working day(@"2026-05-01")',
  ),
  'add working days': help(
    'Der Tag nach so vielen Werktagen; Samstage zählen auf Wunsch mit.',
    'The day after so many working days; Saturdays count if wanted.',
    'add working days(today(), 5)',
  ),
  'count working days': help(
    'Wie viele Werktage zwischen zwei Tagen liegen; Samstage zählen auf Wunsch mit.',
    'How many working days lie between two days; Saturdays count if wanted.',
    'count working days(@"2026-01-01", @"2026-01-31")',
  ),
  'period end': help(
    'Wann eine Frist endet (§§ 187 bis 193 BGB); fällt das Ende auf ein Wochenende oder einen Feiertag, rückt es auf den nächsten Werktag.',
    'When a period ends (§§ 187–193 BGB); an end on a weekend or holiday moves to the next working day.',
    'period end(today(), "P1M")',
  ),
  'last day before': help(
    'Der letzte Tag, an dem eine Frist vor einem Ereignis noch gewahrt ist.',
    'The last day on which a period before an event is still kept.',
    'last day before(@"2026-06-01", "P2W")',
  ),
  'deemed delivery': help(
    'Wann ein Bescheid als bekanntgegeben gilt, nach Gesetz ("VwVfG", "AO") und Weg ("post").',
    'When a decision counts as delivered, by law ("VwVfG", "AO") and way ("post").',
    'deemed delivery(today(), "VwVfG", "post")',
  ),
  'days of period': help(
    'Wie viele Tage eine Frist hat; ein Monat zählt 30, ein Jahr 365 Tage (§ 191 BGB).',
    'How many days a period has; a month counts 30, a year 365 (§ 191 BGB).',
    'days of period("P2W")',
  ),
  'beginning of month': help(
    'Der erste Tag des Monats (§ 192 BGB).',
    'The first day of the month (§ 192 BGB).',
    'beginning of month(today())',
  ),
  'middle of month': help(
    'Der 15. des Monats (§ 192 BGB).',
    'The 15th of the month (§ 192 BGB).',
    'middle of month(today())',
  ),
  'end of month': help(
    'Der letzte Tag des Monats (§ 192 BGB).',
    'The last day of the month (§ 192 BGB).',
    'end of month(today())',
  ),
  'easter sunday': help(
    'Der Ostersonntag eines Jahres.',
    'Easter Sunday of a year.',
    'easter sunday(2026)',
  ),
}
