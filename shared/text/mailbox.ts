const de = {
  title: 'Briefkasten der Vorführung',
  lead: 'Hier landen alle E-Mails, die in dieser Vorführung verschickt werden. Nach draußen geht keine.',
  none: 'Noch ist keine E-Mail verschickt worden.',
  to: 'An',
  from: 'Von',
  received: 'Eingegangen',
  home: 'Startseite',
}

const en = {
  title: 'Mailbox of the demonstration',
  lead: 'All e-mails sent in this demonstration arrive here. None of them leaves it.',
  none: 'No e-mail has been sent yet.',
  to: 'To',
  from: 'From',
  received: 'Received',
  home: 'Start page',
} satisfies typeof de

export const mailboxTexts = { de, en }
