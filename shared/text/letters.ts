const de = {
  date: 'Datum',
  number: 'Aktenzeichen',
  information: 'Auskunft',
  phone: 'Telefon',
  item: 'Posten',
  amount: 'Betrag',
}

const en = {
  date: 'Date',
  number: 'File number',
  information: 'Information',
  phone: 'Telephone',
  item: 'Item',
  amount: 'Amount',
} satisfies typeof de

export const letterTexts = { de, en }
