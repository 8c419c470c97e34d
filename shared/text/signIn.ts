const de = {
  title: 'Als wen möchten Sie sich anmelden?',
  lead: 'Diese Vorführung kennt nur erfundene Personen. Ein Kennwort braucht es nicht.',
}

const en = {
  title: 'As whom would you like to sign in?',
  lead: 'This demonstration knows invented people only. No password is needed.',
} satisfies typeof de

export const signInTexts = { de, en }
