const de = {
  date: 'Datum',
  number: 'Aktenzeichen',
  information: 'Auskunft',
  phone: 'Telefon',
  item: 'Posten',
  amount: 'Betrag',
  detail: 'Angabe',
  content: 'Inhalt',
  sample: 'MUSTER',
  page: 'Seite',
  of: 'von',
  city: (name: string) => `Stadt ${name}`,
  running: (kind: string, date: string, number: string) =>
    `${kind} vom ${date} · Aktenzeichen ${number}`,
}

const en = {
  date: 'Date',
  number: 'File number',
  information: 'Information',
  phone: 'Telephone',
  item: 'Item',
  amount: 'Amount',
  detail: 'Detail',
  content: 'Content',
  sample: 'SAMPLE',
  page: 'Page',
  of: 'of',
  city: (name: string) => `City of ${name}`,
  running: (kind: string, date: string, number: string) =>
    `${kind} of ${date} · file number ${number}`,
} satisfies typeof de

export const letterTexts = { de, en }
